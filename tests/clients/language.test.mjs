import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { AzureKeyCredential, TextAnalysisClient } from "@azure/ai-language-text";
import { AzureKeyCredential as OldCredential, TextAnalyticsClient } from "@azure/ai-text-analytics";
import { repository } from "./servers.mjs";

const builds = ["Debug", "Release"].map((kind) => join(repository, `src/IctPipeline.LanguageEmulator/bin/${kind}/net10.0/IctPipeline.LanguageEmulator.dll`));
const program = builds.find(existsSync);
const skip = program === undefined && "the Language emulator is not built: dotnet build src/IctPipeline.LanguageEmulator";

const texts = ["Công ty Samsung khai trương trung tâm nghiên cứu tại Hà Nội.", "👍🏽 Samsung opened a research centre in Hanoi."];
const documents = (language) => texts.map((text, index) => ({ id: `${index}`, text, language }));
/** This client leaves the unit of offsets to the service, the older one doesn't. */
const inUtf16 = { stringIndexType: "Utf16CodeUnit" };
const inAnyHttp = { allowInsecureConnection: true, retryOptions: { maxRetries: 0 } };

let emulator;
let endpoint;
let client;
let older;

before(async () => {
  if (skip) {
    return;
  }
  emulator = spawn("dotnet", [program], { stdio: ["ignore", "pipe", "inherit"] });
  const settings = {};
  for await (const line of createInterface(emulator.stdout)) {
    const [name, value] = line.split(/=(.*)/s);
    settings[name] = value;
    if (name === "Language:Key") {
      break;
    }
  }
  // As it is printed, with its slash at the end.
  endpoint = settings["Language:Endpoint"];
  assert.match(endpoint, /^http:\/\/127\.0\.0\.1:\d+\/$/);
  client = new TextAnalysisClient(endpoint, new AzureKeyCredential(settings["Language:Key"]), inAnyHttp);
  older = new TextAnalyticsClient(endpoint, new OldCredential(settings["Language:Key"]), inAnyHttp);
});

after(async () => {
  if (emulator !== undefined) {
    emulator.kill("SIGKILL");
    await once(emulator, "exit");
  }
});

const refusalOf = (promise) => promise.then(() => ({ message: "no error" }), (error) => error);

/** A mention stands where its offset says, in the units of JavaScript. */
function assertMentions(results) {
  assert.deepEqual(results.map(({ id }) => id), ["0", "1"]);
  for (const { id, entities } of results) {
    assert.ok(entities.some(({ text }) => text.includes("Samsung")), JSON.stringify(entities));
    entities.forEach(({ text, offset, length }) => assert.equal(texts[Number(id)].slice(offset, offset + length), text));
  }
}

test("ai-language-text: language, entities, key phrases and sentiment", { skip }, async () => {
  const languages = await client.analyze("LanguageDetection", texts);
  assert.deepEqual(languages.map(({ primaryLanguage }) => primaryLanguage.iso6391Name), ["vi", "en"]);
  assertMentions(await client.analyze("EntityRecognition", documents("vi"), inUtf16));
  const phrases = await client.analyze("KeyPhraseExtraction", documents("vi"));
  assert.ok(phrases.every(({ keyPhrases }) => keyPhrases.length > 0));
  const sentiments = await client.analyze("SentimentAnalysis", documents("en"));
  assert.ok(sentiments.every(({ sentiment, sentences }) => sentiment !== undefined && sentences.length > 0));
});

test("ai-language-text: one bad document fails alone", { skip }, async () => {
  const [good, empty, unknown] = await client.analyze("EntityRecognition", [{ id: "a", text: "Hanoi", language: "en" }, { id: "b", text: "", language: "en" }, { id: "c", text: "Roma", language: "la" }]);
  assert.deepEqual([good.error, empty.error.code, unknown.error.code], [undefined, "InvalidDocument", "UnsupportedLanguageCode"]);
});

test("ai-language-text: a model that there is not is refused, one that there is is answered", { skip }, async () => {
  const analyze = (modelVersion) => client.analyze("EntityRecognition", documents("en"), { modelVersion, ...inUtf16 });
  for (const version of ["bogus", "2019-01-01", "2024-05-01x", "2022-10-01"]) {
    const { statusCode, message } = await refusalOf(analyze(version));
    assert.equal(statusCode, 400, version);
    assert.match(message, /Invalid model version\. Possible values are: latest,2021-06-01/);
  }
  assertMentions(await analyze("2024-05-01"));
});

test("ai-language-text: a wrong key is 401, long-running work is refused with what there is", { skip }, async () => {
  const stranger = new TextAnalysisClient(endpoint, new AzureKeyCredential("other"), inAnyHttp);
  assert.equal((await refusalOf(stranger.analyze("KeyPhraseExtraction", ["Hanoi"]))).statusCode, 401);
  const refusal = await refusalOf(client.beginAnalyzeBatch([{ kind: "KeyPhraseExtraction" }], ["Hanoi"]));
  assert.equal(refusal.statusCode, 404);
  assert.match(refusal.message, /POST \/language\/:analyze-text/);
});

test("ai-text-analytics: the older protocol gives the same", { skip }, async () => {
  const languages = await older.detectLanguage(texts);
  assert.deepEqual(languages.map(({ primaryLanguage }) => primaryLanguage.iso6391Name), ["vi", "en"]);
  assertMentions(await older.recognizeEntities(documents("vi")));
  assert.ok((await older.extractKeyPhrases(documents("vi"))).every(({ keyPhrases }) => keyPhrases.length > 0));
  assert.ok((await older.analyzeSentiment(documents("en"))).every(({ confidenceScores }) => confidenceScores.positive >= 0));
  const [{ error }] = await older.recognizeEntities([{ id: "a", text: "Roma", language: "la" }]);
  assert.equal(error.code, "UnsupportedLanguageCode");
});

test("ai-text-analytics: refusals are the service's", { skip }, async () => {
  const { statusCode: status, code } = await refusalOf(older.recognizeEntities(documents("en"), { modelVersion: "bogus" }));
  assert.deepEqual([status, code], [400, "InvalidRequest"]);
  const { statusCode, message } = await refusalOf(older.recognizePiiEntities(documents("en")));
  assert.equal(statusCode, 404);
  assert.match(message, /\/text\/analytics\/v3\.1\/entities\/recognition\/general/);
});
