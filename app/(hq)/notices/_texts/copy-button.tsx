'use client';

import { useState } from 'react';
import { Button } from '#app/_ui/button.tsx';

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, label, done }: { text: string; label: string; done: string }) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <Button look="quiet" onClick={() => void copy()}>
      {copied === text ? done : label}
    </Button>
  );
}
