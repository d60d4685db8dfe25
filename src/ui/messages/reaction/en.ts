import type { ReactionMessages } from './es.ts';

/** Words of what a class does when it is seen. */
export const reactionEn = {
  reaction: {
    label: 'Reaction',
    nothing: 'none',
    title: (name: string) => `Reaction of ${name}`,
    when: 'It happens once, when the answer changes and stays for half a second.',
    picture: 'Picture',
    noPicture: 'None',
    emoji: 'Emoji',
    otherEmoji: 'Another emoji',
    notEmoji: 'There is no emoji in that. Type one, such as 🎉.',
    photo: 'Photo',
    chosenPhoto: 'The chosen photo',
    ownPhotos: 'Photos from its takes',
    usePhoto: (n: number) => `Use photo ${n} from its takes`,
    fromFile: 'Photo from a file…',
    sound: 'Sound',
    noSound: 'None',
    tone: 'Tone',
    tones: {
      bell: 'Bell',
      drop: 'Drop',
      greeting: 'Greeting',
      fanfare: 'Fanfare',
      wood: 'Marimba',
      deep: 'Deep',
    },
    phrase: 'Phrase',
    name: 'Name',
    says: (name: string) => `Says “${name}”`,
    listen: 'Listen',
    noVoice:
      'This device has no English voice that works without internet. You can use a tone or record a phrase.',
    useTone: 'Use a tone',
    holdToSpeak: 'Hold and speak',
    recordAgain: 'Record again',
    opening: 'Opening the microphone…',
    speakNow: 'Speak now',
    recording: 'Recording. Let go to finish; if you only tapped, tap again.',
    ready: 'The microphone is allowed now. Hold and speak.',
    phraseHow:
      'Up to 5 seconds. The microphone is used only while you record, and the phrase stays on this device.',
    deletePhrase: 'Delete the phrase',
    mute: 'Mute the reactions',
    unmute: 'Hear the reactions again',
    trouble: {
      'quota-full':
        'There is no space left to save it: the reaction is as it was. Delete takes you do not need and try again.',
      'not-saved': 'It could not be saved: the reaction is as it was. Try again.',
      'photo-unreadable':
        'This file cannot be opened as a photo: the reaction is as it was. Choose another: JPEG, PNG or WebP.',
    },
    microphone: {
      'insecure-origin':
        'This browser gives the microphone only to secure pages (https). You can use a tone.',
      unsupported: 'This browser does not let a page record sound. You can use a tone.',
      denied:
        'The microphone is not allowed. Tap the padlock or the icon beside the address, allow it and try again.',
      'not-found': 'No microphone was found. Connect one and try again, or use a tone.',
      'in-use':
        'Another application is using the microphone. Close it (a video call, for example) and try again.',
      'too-short': 'Nothing was recorded. Keep holding while you speak.',
      unknown: 'The microphone could not be opened. Try again, or use a tone.',
    },
  },
} satisfies ReactionMessages;
