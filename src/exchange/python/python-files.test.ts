import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { pythonEs } from '../../ui/messages/exchange/python-es.ts';
import { notebookEs } from '../../ui/messages/exchange/notebook-es.ts';
import { python } from '../../../tests/node/run-python.ts';
import { commentsOf, withComments } from './comments.ts';
import { notebook } from './notebook.ts';
import { notebookProgram, pythonPrograms } from './python-files.ts';

const programs = Object.entries(pythonPrograms);

/** What a program does, without comments, docstrings and help. */
const bones = `
import ast, json, sys
for code in json.load(sys.stdin):
    tree = ast.parse(code)
    for node in ast.walk(tree):
        body = getattr(node, 'body', None)
        if isinstance(body, list) and body and isinstance(body[0], ast.Expr):
            if isinstance(getattr(body[0], 'value', None), ast.Constant):
                body[0].value.value = ''
        if isinstance(node, ast.keyword) and node.arg in ('help', 'said'):
            node.value.value = ''
    print(json.dumps(ast.dump(tree)))
`;

describe('the Python programs in Spanish', () => {
  it('have a word for every comment, and no word for nothing', () => {
    const said = new Set(programs.flatMap(([, code]) => commentsOf(code)));
    expect([...said].filter((text) => !(text in pythonEs))).toEqual([]);
    expect(Object.keys(pythonEs).filter((text) => !said.has(text))).toEqual([]);
  });

  it('leave no comment in English', () => {
    const spanish = programs.map(([, code]) => withComments(code, pythonEs));
    const left = spanish.flatMap(commentsOf).filter((text) => text in pythonEs);
    expect(left).toEqual([]);
    for (const code of spanish) {
      for (const line of code.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
    }
  });

  it('do the same', () => {
    const both = programs.flatMap(([, code]) => [code, withComments(code, pythonEs)]);
    const { status, stdout, stderr } = spawnSync(python, ['-c', bones], {
      input: JSON.stringify(both),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    const dumps = stdout.trim().split('\n');
    expect(dumps).toHaveLength(both.length);
    for (let i = 0; i < dumps.length; i += 2) expect(dumps[i + 1]).toBe(dumps[i]);
  });
});

describe('the notebook', () => {
  it('has cells of both kinds, each word in its place', () => {
    const { cells } = notebook(notebookProgram, notebookEs) as {
      cells: { cell_type: string; source: string[] }[];
    };
    const markdown = cells.filter(({ cell_type }) => cell_type === 'markdown');
    expect(markdown.map(({ source }) => source.join('')).join('\n')).toContain(notebookEs.back);
    expect(markdown[0]!.source[0]).toBe(`# ${notebookEs.title}\n`);
    const code = cells.filter(({ cell_type }) => cell_type === 'code');
    expect(code.length).toBeGreaterThan(5);
    expect(code.every(({ source }) => !source.join('').includes('# %%'))).toBe(true);
  });

  it('stops where the training failed, with what that said', () => {
    const { cells } = notebook(notebookProgram, notebookEs) as {
      cells: { source: string[] }[];
    };
    const cell = cells.map(({ source }) => source.join('')).find((code) => code.includes('Popen'))!;
    const folder = mkdtempSync(join(tmpdir(), 'notebook-'));
    writeFileSync(join(folder, 'train.py'), 'raise SystemExit("no room for the batch")');
    const head = "import sys\nproject = {'training': {'epochs': 1}}\n";
    const ran = spawnSync(python, ['-c', head + cell], { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(ran.stdout).toContain('no room for the batch');
    expect(ran.stderr).toContain('train.py ended with status 1');
    expect(ran.status).not.toBe(0);
  });

  it('is not written with a word missing', () => {
    expect(() => notebook('# %% [markdown]\n# {title}', {})).toThrow('title');
  });
});
