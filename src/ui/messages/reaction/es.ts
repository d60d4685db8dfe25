/** Words of what a class does when it is seen. */
export const reactionEs = {
  reaction: {
    label: 'Reacción',
    nothing: 'ninguna',
    title: (name: string) => `Reacción de ${name}`,
    when: 'Pasa una vez, cuando la respuesta cambia y se queda medio segundo.',
    picture: 'Imagen',
    noPicture: 'Ninguna',
    emoji: 'Emoji',
    otherEmoji: 'Otro emoji',
    notEmoji: 'Ahí no hay ningún emoji. Escribe uno, como 🎉.',
    photo: 'Foto',
    chosenPhoto: 'La foto elegida',
    ownPhotos: 'Fotos de sus tomas',
    usePhoto: (n: number) => `Usar la foto ${n} de sus tomas`,
    fromFile: 'Foto de un archivo…',
    sound: 'Sonido',
    noSound: 'Ninguno',
    tone: 'Tono',
    tones: {
      bell: 'Campana',
      drop: 'Gota',
      greeting: 'Saludo',
      fanfare: 'Fanfarria',
      wood: 'Marimba',
      deep: 'Grave',
    },
    phrase: 'Frase',
    name: 'Nombre',
    says: (name: string) => `Dice «${name}»`,
    listen: 'Escuchar',
    noVoice:
      'Este dispositivo no tiene una voz en español que funcione sin internet. Puedes usar un tono o grabar una frase.',
    useTone: 'Usar un tono',
    holdToSpeak: 'Mantén presionado y habla',
    recordAgain: 'Grabar otra vez',
    opening: 'Abriendo el micrófono…',
    speakNow: 'Habla ahora',
    recording: 'Grabando. Suelta para terminar; si solo tocaste, toca otra vez.',
    ready: 'El micrófono ya tiene permiso. Mantén presionado y habla.',
    phraseHow:
      'Hasta 5 segundos. El micrófono solo se usa mientras grabas, y la frase se queda en este dispositivo.',
    deletePhrase: 'Borrar la frase',
    mute: 'Silenciar las reacciones',
    unmute: 'Volver a oír las reacciones',
    trouble: {
      'quota-full':
        'No queda espacio para guardarla: la reacción sigue como estaba. Borra tomas que no necesites y vuelve a intentar.',
      'not-saved': 'No se pudo guardar: la reacción sigue como estaba. Vuelve a intentar.',
      'photo-unreadable':
        'Este archivo no se puede abrir como foto: la reacción sigue como estaba. Elige otro: JPEG, PNG o WebP.',
    },
    microphone: {
      'insecure-origin':
        'Este navegador solo da el micrófono a páginas seguras (https). Puedes usar un tono.',
      unsupported: 'Este navegador no deja que una página grabe sonido. Puedes usar un tono.',
      denied:
        'El micrófono no tiene permiso. Toca el candado o el icono junto a la dirección, permítelo y vuelve a intentar.',
      'not-found':
        'No se encontró ningún micrófono. Conecta uno y vuelve a intentar, o usa un tono.',
      'in-use':
        'Otra aplicación está usando el micrófono. Ciérrala (una videollamada, por ejemplo) y vuelve a intentar.',
      'too-short': 'No se alcanzó a grabar nada. Mantén presionado mientras hablas.',
      unknown: 'El micrófono no se pudo abrir. Vuelve a intentar, o usa un tono.',
    },
  },
};

/** The type of its catalogues. */
export type ReactionMessages = typeof reactionEs;
