import { describe, expect, it } from 'vitest';
import { chooseVoice, type Voice } from './voice-choice.ts';

function voice(lang: string, name = lang, more: Partial<Voice> = {}): Voice {
  return { lang, name, localService: true, default: false, ...more };
}

describe('the voice that is chosen', () => {
  it('speaks the language: Mexico first, then the nearest', () => {
    const voices = [voice('en-US'), voice('es-ES'), voice('es-US'), voice('es-MX')];
    expect(chooseVoice(voices, 'es')?.lang).toBe('es-MX');
    expect(chooseVoice(voices.slice(0, 3), 'es')?.lang).toBe('es-US');
    expect(chooseVoice(voices.slice(0, 2), 'es')?.lang).toBe('es-ES');
    expect(chooseVoice(voices, 'en')?.lang).toBe('en-US');
  });

  it('is never one that sends what it says to another computer', () => {
    const remote = voice('es-MX', 'Google español', { localService: false });
    expect(chooseVoice([remote], 'es')).toBeUndefined();
    expect(chooseVoice([remote, voice('es-ES')], 'es')?.lang).toBe('es-ES');
  });

  it('is none where no voice speaks the language', () => {
    expect(chooseVoice([], 'es')).toBeUndefined();
    expect(chooseVoice([voice('en-US'), voice('fr-FR')], 'es')).toBeUndefined();
  });

  it('reads the tags of Android', () => {
    expect(chooseVoice([voice('es_ES'), voice('es_MX')], 'es')?.lang).toBe('es_MX');
  });

  it('is a plain one before a novelty, and the default among equals', () => {
    const voices = [voice('es-MX', 'Eddy (México)'), voice('es-MX', 'Paulina'), voice('es-MX')];
    expect(chooseVoice(voices, 'es')?.name).toBe('Paulina');
    const chosen = voice('es-MX', 'Juan', { default: true });
    expect(chooseVoice([...voices, chosen], 'es')?.name).toBe('Juan');
  });
});
