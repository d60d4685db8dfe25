import { isoDay, plural } from '../format.ts';
import type { ProjectsMessages } from './es.ts';

const many = plural('en');
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

/** Words of projects: those of one’s own, those that were received, and how they go. */
export const projectsEn = {
  received: {
    receive: 'Receive from another phone',
    send: 'Send to another phone',
    title: (name) => (name ? `Received: “${name}”` : 'Received from another phone'),
    about: (atMs, sizePx) =>
      `Sent on ${day.format(atMs)}. To the same photo it answers as it does there, very close calls aside: its numbers travel rounded, and a percentage may change by 1 or 2 points. It looks at ${sizePx}\u00a0px. Another camera and another light make other photos. It came without photos or reactions, so it cannot be taught any more here.`,
    otherEye:
      'It is from another version of the eye, so it cannot answer here. Update Vistazo on both phones and receive it again.',
    teachNames: 'Teach with these names',
    ownName: (name) => `${name} (mine)`,
    remove: 'Remove',
    row: 'received, no photos',
    project: 'received, no photos',
    answering: (sizePx) => `received · at ${sizePx} px`,
    tray: 'It came from another phone, without photos: its name and what it learned do not change here.',
    test: 'To find out how well it answers about your own things, do a test round in Evaluate.',
  },

  projects: {
    menu: 'Projects…',
    title: 'Projects',
    unnamed: 'My project',
    switcher: (name: string) => `Project ${name}: switch`,
    list: 'Projects on this device',
    open: (name: string) => `Open ${name}`,
    shown: 'open',
    classes: (count: number) => many(count, '1 class', `${count} classes`),
    photos: (count: number) => many(count, '1 photo', `${count} photos`),
    date: (atMs: number) => day.format(atMs),
    actions: (name: string) => `Actions for ${name}`,
    share: 'Share…',
    copyDue: (name: string) =>
      `Some photos of “${name}” are on this device alone. It is worth keeping a copy.`,
    copyWanted: 'a copy is due',
    keepCopy: 'Save a copy…',
    rename: 'Rename',
    duplicate: 'Duplicate',
    remove: 'Delete',
    newProject: 'New project',
    newName: 'New project',
    nameLabel: 'Name of the project',
    create: 'Create',
    keepName: 'Save',
    cancel: 'Cancel',
    copyName: (name: string) => `Copy of ${name}`,
    removed: (name: string) => `The project ${name} was deleted.`,
    gone: 'That project was deleted in another tab.',
    example: 'Example project',
    exampleOffer: 'See an example project',
    exampleName: 'Example',
    exampleProgress: (done: number, total: number) =>
      `Preparing the example: ${done} of ${total} photos`,
    onlyInMemory: 'This browser does not let us store here, so there is only one project.',
    troubles: {
      unavailable: 'It could not be done: this browser does not let us store here.',
      blocked: 'It could not be done: another tab of Vistazo does not let go of what is stored.',
      'newer-version': 'What is stored is from a newer version of Vistazo: reload the page.',
      'quota-full':
        'There is no room for that. Nothing was lost: delete what you do not need and try again.',
      gone: 'That project is not there any more: it may have been deleted in another tab. The rest is as it was.',
      unknown: 'It could not be done. What you had is as it was.',
      'in-use': 'That project is open in another tab: close it there and try again.',
      unreadable:
        'That project could not be read, so this one stays open and nothing changed. Reload the page and try again.',
      unsaved:
        'The project was not changed: some of this one is in memory only. Delete takes you do not need and tap Save.',
    },
    watching: 'This project is open in another tab: here you can look, not record.',
    takeOver: 'Use it here',
    takingOver: 'Asking the other tab for it…',
  },

  erase: {
    title: 'Erase everything from this device',
    open: 'Erase everything from this device…',
    what: 'For shared devices: leaves Vistazo as if it had just been opened.',
    copyTitle: '1. Save a copy of the photos',
    copyWhat:
      'A zip file with a folder for each project and class; test rounds are in folders of their own. It opens without Vistazo.',
    testFolder: 'test',
    copy: 'Save a copy',
    copyProgress: (done: number, total: number) => `Copying: ${done} of ${total} photos`,
    copyName: (atMs: number) => `vistazo-photos-${isoDay(atMs)}.zip`,
    copySaved: 'The copy is saved.',
    copyFailed: 'The copy could not be saved. Nothing was erased: try again.',
    noPhotos: 'There are no photos to copy.',
    eraseTitle: '2. Erase everything',
    goes: (projects: number, photos: number) =>
      `Erased for good: ${many(projects, '1 project', `${projects} projects`)} with ${many(photos, '1 photo', `${photos} photos`)}, what was learned, and the settings.`,
    stays: 'What stays: the app, ready to be used without internet.',
    start: 'Erase everything…',
    sure: 'Erase everything?',
    noUndo: 'It cannot be undone.',
    confirm: 'Yes, erase everything',
    cancel: 'Do not erase',
    erasing: 'Erasing…',
    blocked:
      'Another tab of Vistazo does not let go of what is stored. Close it: then it is erased. Reload this one after that.',
    elsewhere: 'Everything was erased from another tab.',
  },
} satisfies ProjectsMessages;
