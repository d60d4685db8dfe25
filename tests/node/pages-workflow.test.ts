import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Record<string, unknown>;
}
interface Job {
  readonly needs?: string;
  readonly permissions?: Record<string, string>;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly permissions: Record<string, string>;
  readonly jobs: { readonly build: Job; readonly deploy: Job };
}

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { permissions, jobs } = parse(read('.github/workflows/pages.yml')) as Workflow;
const project = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  engines: { node: string };
};
const find = (job: Job, action: string) =>
  job.steps.find(({ uses }) => uses?.startsWith(`actions/${action}@`));

describe('the workflow that publishes on GitHub Pages', () => {
  it('installs from the lock file, then runs only commands that the project has', () => {
    const commands = jobs.build.steps.flatMap(({ run }) => run ?? []);
    expect(commands).toEqual(['npm ci', 'npm run build']);
    for (const command of commands.slice(1)) {
      expect(project.scripts).toHaveProperty(command.replace('npm run ', ''));
    }
  });

  it('publishes what Vite builds, on a Node that the project takes', () => {
    expect(project.scripts.build).toBe('vite build');
    expect(find(jobs.build, 'upload-pages-artifact')?.with?.path).toBe('dist');
    const oldest = Number(/\d+/.exec(project.engines.node)?.[0]);
    const used = Number(find(jobs.build, 'setup-node')?.with?.['node-version']);
    expect(used).toBeGreaterThan(oldest);
  });

  it('uses official actions of a fixed major version alone', () => {
    for (const { uses } of [...jobs.build.steps, ...jobs.deploy.steps]) {
      if (uses) expect(uses).toMatch(/^actions\/[a-z-]+@v\d+$/);
    }
  });

  it('may write nothing but the published pages, and only when it deploys', () => {
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.build.permissions).toBeUndefined();
    expect(jobs.deploy.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
    expect(jobs.deploy.needs).toBe('build');
    expect(find(jobs.deploy, 'deploy-pages')).toBeDefined();
  });
});
