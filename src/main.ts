import { mount } from 'svelte';
import { activityAddress, isTopicAddress } from './app/course/topic-address.ts';
import { Session } from './app/session.svelte.ts';
import App from './ui/App.svelte';
import './ui/components/icon-button.css';
import { Language } from './ui/messages/language.svelte.ts';
import './ui/theme.css';

const session = new Session();
const language = new Language();

/** The one place where bugs end up: told to the person in a sentence, and to the console in full. */
function handleBug(event: ErrorEvent | PromiseRejectionEvent): void {
  // A layout that settles in the next frame is told of as an error, without one.
  if ('message' in event && event.message.startsWith('ResizeObserver')) return;
  const cause: unknown = 'reason' in event ? event.reason : event.error;
  console.error(cause);
  session.notices.say({ kind: 'unexpected', detail: String(cause) });
}
window.addEventListener('error', handleBug);
window.addEventListener('unhandledrejection', handleBug);

/** An address that was typed from paper is turned to the one that it stands for. */
async function followPaper(): Promise<void> {
  const address = new URL(location.href);
  if (!isTopicAddress(address)) return;
  history.replaceState(history.state, '', await activityAddress(address));
  window.dispatchEvent(new PopStateEvent('popstate'));
}

async function start(): Promise<void> {
  await Promise.all([language.use(session.settings.language), followPaper()]);
  const target = document.getElementById('app');
  if (!target) throw new Error('index.html has no #app');
  mount(App, { target, props: { session, language } });
  await session.start();
}
// Not awaited: what is fetched meanwhile imports from this very file, and would wait for it for ever.
void start();
