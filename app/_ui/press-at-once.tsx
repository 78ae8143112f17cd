'use client';

import { useEffect, useRef } from 'react';
import { Button } from './button.tsx';

interface Props {
  action: (form: FormData) => Promise<void>;
  hidden: Readonly<Record<string, string>>;
  submit: string;
}

/** A button that presses itself: opening the page alone changes nothing, so no scanner of links uses one up. */
export function PressAtOnce({ action, hidden, submit }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    if (!pressed.current) form.current?.requestSubmit();
    pressed.current = true;
  }, []);
  return (
    <form ref={form} action={action} className="form">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p>
        <Button type="submit" look="primary">
          {submit}
        </Button>
      </p>
    </form>
  );
}
