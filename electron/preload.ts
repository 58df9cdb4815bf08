import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { callChannel, eventChannel } from '../shared/ipc/channels.ts';

type Listener = (name: string, payload: unknown) => void;

/** The whole bridge: ask main something, and hear what it says by itself. Main checks every call. */
const bridge = {
  call: (name: string, payload: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel, name, payload),
  listen(listener: Listener): () => void {
    const heard = (_event: IpcRendererEvent, name: string, payload: unknown) => listener(name, payload);
    ipcRenderer.on(eventChannel, heard);
    return () => ipcRenderer.removeListener(eventChannel, heard);
  },
};

export type Bridge = typeof bridge;

contextBridge.exposeInMainWorld('dateline', bridge);
