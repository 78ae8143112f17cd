import { Button } from '#app/_ui/button.tsx';
import type { RoundWords } from '../_form/round-words.ts';
import { TEMPLATES } from './round-step.ts';

/** Ready texts; each press fills title and text and keeps everything else. */
export function TemplateChoices({ words: t }: { words: RoundWords }) {
  return (
    <fieldset className="field templates">
      <legend>{t('template.heading')}</legend>
      <p className="field-hint">{t('template.note')}</p>
      <p className="actions">
        {TEMPLATES.map((template) => (
          <Button key={template} type="submit" small name="intent" value={template} formNoValidate>
            {t(`template.${template}.name`)}
          </Button>
        ))}
      </p>
    </fieldset>
  );
}
