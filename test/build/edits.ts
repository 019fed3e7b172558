import fs from 'node:fs';
import path from 'node:path';

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One change that an editor makes to an archive, on the disk. Gives what it was, for the message of a test that fails. */
export type Edit = (root: string) => string;

const releases = 'content/releases';

function filesOf(root: string): string[] {
  return fs
    .readdirSync(path.join(root, releases), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort();
}

/** A release with what the next edits may change; `others` are linked by their files. */
export function releaseText(random: () => number, number: number, others: readonly string[]): string {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const day = 1 + Math.floor(random() * 28);
  const link = random() < 0.5 ? pick(others) : undefined;
  const lines = [
    '---',
    `title: "Rapat nomor ${number} tentang ${pick(['air', 'jalan', 'sekolah dan puskesmas di desa'])}"`,
    `date: ${day} ${pick(['Jan', 'Mei', 'Des'])} ${pick([2016, 2017, 2018])}`,
    `agency: ${pick(['Dinas Air', 'Dinas Jalan'])}`,
    `topics: [${pick(['air', 'jalan'])}]`,
    ...(random() < 0.15 ? ['draft: yes'] : []),
    ...(random() < 0.15 ? ['publishDate: 2020-06-02 08:00'] : []),
    ...(random() < 0.2 ? ['attachments:', '  - file: lampiran.pdf', '    title: Lampiran'] : []),
    '---',
    '',
    `Rapat nomor ${number} pada hari itu membahas hal **${pick(['penting', 'lain'])}**.`,
    '',
    ...(link === undefined ? [] : [`Lihat [rapat lain](/${link.toLowerCase().replace(/\.md$/u, '')}/).`, '']),
    ...(random() < 0.2 ? ['<p>Teks lama&nbsp;di sini.<br /><br />Selesai.</p>', ''] : []),
  ];
  return lines.join('\n');
}

const kinds = [
  'add',
  'edit',
  'edit',
  'delete',
  'rename',
  'date',
  'agency',
  'hold',
  'template',
  'settings',
  'attachment',
  'word',
] as const;

/** The next change, drawn from `random`. */
export function nextEdit(random: () => number, number: number): Edit {
  const kind = kinds[Math.floor(random() * kinds.length)] ?? 'edit';
  return (root) => {
    const files = filesOf(root);
    const file = files[Math.floor(random() * files.length)] ?? '';
    const absolute = path.join(root, releases, file);
    const change = (from: RegExp, to: string): string => {
      fs.writeFileSync(absolute, fs.readFileSync(absolute, 'utf8').replace(from, to));
      return `${kind} ${file} to ${to}`;
    };
    switch (kind) {
      case 'add': {
        const folder = `201${6 + Math.floor(random() * 3)}/0${1 + Math.floor(random() * 9)}`;
        const added = path.join(root, releases, folder, `baru-${number}.md`);
        fs.mkdirSync(path.dirname(added), { recursive: true });
        fs.writeFileSync(path.join(path.dirname(added), 'lampiran.pdf'), 'pdf');
        fs.writeFileSync(
          added,
          releaseText(
            random,
            number,
            files.map((name) => `releases/${name}`),
          ),
        );
        return `add ${added}`;
      }
      case 'edit':
        return change(/Rapat nomor \d+ pada/u, `Rapat nomor ${number} pada`);
      case 'delete':
        if (files.length > 3) fs.rmSync(absolute);
        return `delete ${file}`;
      case 'rename': {
        const renamed = path.join(path.dirname(absolute), `pindah-${number}.md`);
        fs.renameSync(absolute, renamed);
        return `rename ${file}`;
      }
      case 'date':
        return change(/^date: .*$/mu, `date: ${1 + (number % 28)} Mar 201${6 + (number % 3)}`);
      case 'agency':
        return change(/^agency: .*$/mu, `agency: ${['Dinas Air', 'Dinas Jalan', 'Dinas Baru'][number % 3]}`);
      case 'hold':
        return /^draft: yes$/mu.test(fs.readFileSync(absolute, 'utf8'))
          ? change(/^draft: yes\n/mu, '')
          : change(/^date:/mu, 'draft: yes\ndate:');
      case 'template': {
        const template = path.join(root, 'templates/page.liquid');
        fs.mkdirSync(path.dirname(template), { recursive: true });
        fs.writeFileSync(
          template,
          `<article><h1>{{ page.title }} ${number}</h1>{% render 'body', lang: page.lang %}</article>`,
        );
        return 'template';
      }
      case 'settings':
        fs.writeFileSync(
          path.join(root, 'content/site.yml'),
          `title: Siaran ${number % 2}\nlang: id\ntimeZone: Asia/Makassar\nurl: https://siaran.example/\n`,
        );
        return 'settings';
      case 'attachment': {
        const attachment = path.join(path.dirname(absolute), 'lampiran.pdf');
        fs.writeFileSync(attachment, 'pdf '.repeat(1 + (number % 4)));
        return `attachment beside ${file}`;
      }
      case 'word':
        return change(/penting|lain/u, number % 2 === 0 ? 'penting' : 'lain');
    }
  };
}

/** An archive to begin with. */
export function firstArchive(root: string, random: () => number, count: number): void {
  fs.mkdirSync(path.join(root, 'content/pages'), { recursive: true });
  fs.writeFileSync(
    path.join(root, 'content/site.yml'),
    'title: Siaran\nlang: id\ntimeZone: Asia/Makassar\nurl: https://siaran.example/\n',
  );
  fs.writeFileSync(
    path.join(root, 'content/pages/tentang.md'),
    '---\ntitle: Tentang\n---\n\nTentang [arsip](/releases/).\n',
  );
  const names: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const folder = `201${6 + (number % 3)}/0${1 + (number % 9)}`;
    const name = `releases/${folder}/rapat-${number}.md`;
    const absolute = path.join(root, 'content', name);
    fs.mkdirSync(path.dirname(absolute), { recursive: true });
    fs.writeFileSync(path.join(path.dirname(absolute), 'lampiran.pdf'), 'pdf');
    fs.writeFileSync(absolute, releaseText(random, number, names));
    names.push(name);
  }
}
