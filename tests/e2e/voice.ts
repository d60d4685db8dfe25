import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** What was said aloud. */
    said: string[];
  }
}

/** Gives the browser a voice of this language, or none, and notes in `window.said` what it says. */
export async function useVoice(page: Page, lang: string | undefined): Promise<void> {
  await page.addInitScript((lang) => {
    window.said = [];
    const voice = { lang, name: 'Voz', localService: true, default: true, voiceURI: 'voz' };
    const synthesis = window.speechSynthesis;
    // Voices come late, as they do in browsers.
    let here: object[] = [];
    setTimeout(() => {
      here = lang ? [voice] : [];
      synthesis.dispatchEvent(new Event('voiceschanged'));
    }, 300);
    synthesis.getVoices = () => here as SpeechSynthesisVoice[];
    synthesis.speak = ({ text }) => void (text.trim() && window.said.push(text));
    // The real one takes no other voice than its own.
    Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set() {} });
  }, lang);
}
