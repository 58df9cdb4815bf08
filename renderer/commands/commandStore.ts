import { useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';
import type { Command } from '../../shared/commands/command.ts';

type Run = () => void;

type CommandStore = {
  /** What each command does just now; a command that is not here cannot be given. */
  active: ReadonlyMap<Command, Run>;
  /** The commands that would hide a part of the window, which is shown now. */
  shown: ReadonlySet<Command>;
};

export const useCommandStore = create<CommandStore>(() => ({ active: new Map(), shown: new Set() }));

/** Gives a command; false when it cannot be given now. */
export function giveCommand(command: Command): boolean {
  const run = useCommandStore.getState().active.get(command);
  run?.();
  return run !== undefined;
}

/** Makes commands available while a component is shown; an undefined one is not available now. */
export function useCommands(commands: Partial<Record<Command, Run | undefined>>): void {
  const latest = useRef(commands);
  latest.current = commands;
  const available = (Object.keys(commands) as Command[]).filter((command) => commands[command]).sort();
  const key = available.join();
  // Before what was drawn is painted: a button for a command never shows greyed out first.
  useLayoutEffect(() => {
    const mine = key === '' ? [] : (key.split(',') as Command[]);
    change((active) => {
      for (const command of mine) active.set(command, () => latest.current[command]?.());
    });
    return () =>
      change((active) => {
        for (const command of mine) active.delete(command);
      });
  }, [key]);
}

/** Says of commands that show and hide a part of the window whether it is shown. */
export function useShown(parts: Partial<Record<Command, boolean>>): void {
  const key = (Object.keys(parts) as Command[]).filter((command) => parts[command]).join();
  useLayoutEffect(() => {
    useCommandStore.setState({ shown: new Set(key === '' ? [] : (key.split(',') as Command[])) });
  }, [key]);
}

function change(edit: (active: Map<Command, Run>) => void): void {
  const active = new Map(useCommandStore.getState().active);
  edit(active);
  useCommandStore.setState({ active });
}
