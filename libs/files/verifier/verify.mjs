#!/usr/bin/env node
/**
 * 核对导出的案卷（一案一卷）：node verify.mjs [文件夹]
 * Checks an exported case file with Node alone, offline: the chain of events, the index, and every file.
 * Prints one line. Exit code 0: everything fits. 1: the first thing that does not. 2: it could not be read.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
const GENESIS = '0'.repeat(64);
/** What systems put into a folder that somebody looks at. */
const OF_THE_SYSTEM = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** The first thing that does not fit. */
class Misfit extends Error {
  constructor(zh, en) {
    super(`不符：${zh} | Does not fit: ${en}`);
  }
}

const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** JSON in the canonical form of RFC 8785, of which the hashes are taken. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

async function readIndex() {
  const bytes = await readFile(join(folder, 'index.json')).catch(() => {
    throw new Misfit('缺少 index.json。', 'index.json is missing.');
  });
  try {
    const index = JSON.parse(bytes.toString('utf8'));
    if (index.format === 'due-process/case-file/1') return { index, indexHash: sha256(bytes) };
  } catch {
    // Answered below.
  }
  throw new Misfit('index.json 不是案卷目录。', 'index.json is not the index of a case file.');
}

/** Recomputes every chain; answers the events by `stream#number`. */
async function checkEvents(index) {
  const chains = new Map(index.records.map(({ streamId }) => [streamId, { seq: 0, hash: GENESIS }]));
  const events = new Map();
  const lines = createInterface({ input: createReadStream(join(folder, 'events.ndjson')), crlfDelay: Infinity });
  let number = 0;
  try {
    for await (const line of lines) {
      number += 1;
      const { hash, ...event } = parsed(line, number);
      const { streamId, seq, label, prevHash } = event;
      const name = `${streamId} 第 ${seq} 条（${label}）`;
      const english = `event ${seq} of ${streamId} (${event.type})`;
      const before = chains.get(streamId);
      if (!before) throw new Misfit(`${name}：目录中没有此记录。`, `${english}: the index has no such record.`);
      if (seq !== before.seq + 1) throw new Misfit(`${streamId} 缺第 ${before.seq + 1} 条。`, `event ${before.seq + 1} of ${streamId} is missing.`);
      if (prevHash !== before.hash) throw new Misfit(`${name} 与前一条不相连。`, `${english} does not follow the one before it.`);
      if (sha256(canonical(event)) !== hash) throw new Misfit(`${name} 已被更改。`, `${english} was changed.`);
      chains.set(streamId, { seq, hash });
      events.set(`${streamId}#${seq}`, { ...event, hash });
    }
  } catch (fault) {
    if (fault.code === 'ENOENT') throw new Misfit('缺少 events.ndjson。', 'events.ndjson is missing.');
    throw fault;
  }
  for (const { streamId, events: count, lastHash } of index.records) {
    const { seq, hash } = chains.get(streamId);
    if (seq < count) throw new Misfit(`${streamId} 缺第 ${seq + 1} 条。`, `event ${seq + 1} of ${streamId} is missing.`);
    if (seq !== count || hash !== lastHash) throw new Misfit(`${streamId} 的末条与目录不同。`, `the last event of ${streamId} is not that of the index.`);
  }
  return events;
}

function parsed(line, number) {
  try {
    return JSON.parse(line);
  } catch {
    throw new Misfit(`events.ndjson 第 ${number} 行无法读取。`, `line ${number} of events.ndjson cannot be read.`);
  }
}

/** Every line of the index against its event; each event has exactly one line. */
function checkIndex(index, events) {
  const listed = new Set();
  const items = index.sections.flatMap((section) => section.items);
  for (const [position, item] of items.entries()) {
    const event = events.get(`${item.streamId}#${item.seq}`);
    const bad = (zh, en) => new Misfit(`目录第 ${item.no} 项（${item.title}）${zh}`, `item ${item.no} of the index (${item.id}) ${en}`);
    if (item.no !== position + 1) throw bad('序号不连续。', 'is out of number.');
    if (!event) throw bad('没有对应的记录。', 'has no event.');
    if (item.kind === 'event') {
      if (listed.has(event)) throw bad('重复。', 'is there twice.');
      listed.add(event);
      const same = item.hash === event.hash && item.title === event.label && item.id === event.type && item.who === event.actor.person
        && item.role === event.actor.role && item.when === event.effectiveAt && item.recordedAt === event.recordedAt;
      if (!same) throw bad('与记录不同。', 'differs from its event.');
    } else if (item.hash) {
      if (!canonical(event.data).includes(item.hash)) throw bad('的文件哈希不在记录中。', 'has a file whose hash its event does not carry.');
      const file = index.files.find(({ sha256: hash }) => hash === item.hash);
      if (!file || (item.path !== undefined) === Boolean(file.damaged) || (item.path ?? file.path) !== file.path) throw bad('的文件与目录不同。', 'has another file than the list of files says.');
    }
  }
  for (const event of events.values()) {
    if (!listed.has(event)) throw new Misfit(`目录缺 ${event.streamId} 第 ${event.seq} 条（${event.label}）。`, `the index lacks event ${event.seq} of ${event.streamId} (${event.type}).`);
  }
}

async function fileHash(path) {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(join(folder, path))) hash.update(piece);
  return hash.digest('hex');
}

/** Every file against the index, in its order; then whether something lies there that the index does not know. */
async function checkFiles(index) {
  const known = new Set(['index.json', 'index.html', 'events.ndjson', 'verify.mjs']);
  const expected = [{ path: 'index.html', sha256: index.pageSha256 }, ...index.files];
  for (const { path, sha256: wanted, size, damaged } of expected) {
    if (damaged) throw new Misfit(`${path}：导出时文件${damaged === 'FILE.MISSING' ? '缺失' : '已损坏'}。`, `${path}: the store itself reported it as ${damaged === 'FILE.MISSING' ? 'missing' : 'damaged'} when this was exported.`);
    const found = await stat(join(folder, path)).catch(() => undefined);
    if (!found?.isFile()) throw new Misfit(`缺少 ${path}。`, `${path} is missing.`);
    if ((size !== undefined && found.size !== size) || (await fileHash(path)) !== wanted) throw new Misfit(`${path} 的内容与收到时不同。`, `${path} is not what was received.`);
    known.add(path);
  }
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || OF_THE_SYSTEM.has(entry.name)) continue;
    const path = relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/');
    if (!known.has(path)) throw new Misfit(`${path} 不属于此案卷。`, `${path} does not belong to this case file.`);
  }
}

try {
  const { index, indexHash } = await readIndex();
  const events = await checkEvents(index);
  checkIndex(index, events);
  await checkFiles(index);
  process.stdout.write(`${index.caseNumber}：记录 ${events.size} 条、文件 ${index.files.length} 个全部相符；目录 SHA-256 ${indexHash} | ${events.size} events and ${index.files.length} files fit; SHA-256 of the index as before\n`);
} catch (fault) {
  process.stdout.write(`${fault instanceof Misfit ? fault.message : `无法核对：${fault.message} | Cannot be checked: ${fault.message}`}\n`);
  process.exitCode = fault instanceof Misfit ? 1 : 2;
}
