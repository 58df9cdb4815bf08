import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';

type Look = 'primary' | 'quiet' | 'danger' | 'icon';

type Properties = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: Look | Look[];
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
};

/** A button of the program; an icon alone needs an `aria-label`, which is its tooltip too. */
export function Button({ look = [], className, title, ...rest }: Properties) {
  const looks = [look].flat();
  const tip = title ?? (looks.includes('icon') ? rest['aria-label'] : undefined);
  return (
    <button
      type="button"
      title={tip}
      className={['button', ...looks, className].filter(Boolean).join(' ')}
      {...rest}
    />
  );
}
