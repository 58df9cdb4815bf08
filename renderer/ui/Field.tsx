import { type ReactNode, useId } from 'react';

type Properties = {
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
  children: (ids: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
};

/** A labelled input with its hint, and what is wrong with it. */
export function Field({ label, hint, problem, children }: Properties) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = problem ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(note && { 'aria-describedby': noteId }),
        ...(problem && { 'aria-invalid': true }),
      })}
      {note && (
        <span id={noteId} className={problem ? 'problem' : 'hint'} role={problem ? 'alert' : undefined}>
          {note}
        </span>
      )}
    </div>
  );
}
