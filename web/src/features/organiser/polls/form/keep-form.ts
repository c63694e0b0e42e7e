import {
  type Fields,
  parseBoolean,
  parseFields,
  parseList,
  parseOneOf,
  parseOptional,
  parseString,
} from '../../../../api/parse.ts';
import { resultsRules } from '../../../../api/types.ts';
import type { FormOption, FormText, PollForm } from '../definition/form-state.ts';

/** Unsaved words of this tab: they outlive a reload and a sign-in, and end with the tab. */
const keyOf = (boothId: string, pollId: string) => `boothpresso.unsaved-poll.${boothId}.${pollId}`;

function parseFormText(value: unknown, what: string): FormText {
  const text = parseFields(value, what);
  return { en: parseString(text.en, what), ja: parseString(text.ja, what) };
}

function parseFormOption(value: unknown, what: string): FormOption {
  const option: Fields = parseFields(value, what);
  return {
    key: parseString(option.key, `${what}.key`),
    optionId: parseOptional(option.optionId, `${what}.optionId`, parseString),
    label: parseFormText(option.label, `${what}.label`),
    imageUrl: parseString(option.imageUrl, `${what}.imageUrl`),
    color: parseString(option.color, `${what}.color`),
  };
}

/** A form as it was kept. Throws for anything else. */
export function parseForm(value: unknown): PollForm {
  const form = parseFields(value, 'form');
  return {
    title: parseFormText(form.title, 'form.title'),
    options: parseList(form.options, 'form.options', parseFormOption),
    minChoices: parseString(form.minChoices, 'form.minChoices'),
    maxChoices: parseString(form.maxChoices, 'form.maxChoices'),
    allowChange: parseBoolean(form.allowChange, 'form.allowChange'),
    results: parseOneOf(form.results, 'form.results', resultsRules),
    opensAt: parseString(form.opensAt, 'form.opensAt'),
    closesAt: parseString(form.closesAt, 'form.closesAt'),
  };
}

/** Keeps what is typed and not saved; null forgets it. */
export function keepForm(boothId: string, pollId: string, form: PollForm | null): void {
  try {
    if (form === null) sessionStorage.removeItem(keyOf(boothId, pollId));
    else sessionStorage.setItem(keyOf(boothId, pollId), JSON.stringify(form));
  } catch (problem) {
    // A browser that keeps nothing still has the form on the page.
    console.info('Unsaved changes are kept on the page alone.', problem);
  }
}

/** What was kept of that poll; null where there is nothing, or nothing that can be read. */
export function keptForm(boothId: string, pollId: string): PollForm | null {
  try {
    const text = sessionStorage.getItem(keyOf(boothId, pollId));
    return text === null ? null : parseForm(JSON.parse(text));
  } catch (problem) {
    console.info('The unsaved changes can’t be read.', problem);
    return null;
  }
}
