import type { HelpMessages } from './help-es.ts';

/** Words of the page that tells what each file is, in English. */
export const helpEn: HelpMessages = {
  title: 'What is each file?',
  intro:
    'Everything you make stays on this device. A file is how you take it along, share it or keep a copy. Vistazo sends it nowhere: you decide.',
  formats: [
    {
      title: 'Project file (.vistazo)',
      what: 'Your whole project: photos, takes, test rounds, what the eye saw in them, your networks and their trainings. Opened, it learns from the photos again, in a moment. With it you go on from where you were, on another device.',
      how: [
        'Send it as a document: by mail, WhatsApp, AirDrop or on a USB stick.',
        'On the other device open Vistazo: ⋯, Open a file. Choose whether it becomes a new project or is merged into yours.',
        'Inside it is a zip: change its ending to .zip and you see the photos in folders.',
      ],
    },
    {
      title: 'Photos in folders (.zip)',
      what: 'Your photos, 224 × 224 pixels, in a folder for each class, within the folder of your project; test rounds in another one that ends in (test). bursts.csv says which take each is of. What was learned is not in it.',
      how: [
        'Unzip it and look at them with any program.',
        'In a notebook or in Colab, Keras reads the folder of your project with image_dataset_from_directory: point at that one, not at the one around it. “None of these” would be a class more: take it out before.',
        'In Teachable Machine: drag the photos of each folder to its class.',
      ],
    },
  ],
};
