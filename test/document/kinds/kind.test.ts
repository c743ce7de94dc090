import { strToU8 } from "fflate";
import { kindOf } from "../../../src/document/kinds";
import { gbkBytes, utf16Bytes } from "../../../testing/pages";
import { docx, flat, documentXml, p, parts } from "../build";

const page = strToU8("\ufeff<!-- a --><!DOCTYPE html><p>年报");

test.each([
  ["a .docx", "word", docx(p("a")), "a.docx"],
  ["a .docx of another name", "word", docx(p("a")), "a.txt"],
  ["a package in one XML file", "word", strToU8(flat(parts(documentXml(p("a"))))), "a.txt"],
  ["an RTF", "word", strToU8("{\\rtf1}"), "a.txt"],
  ["an old .doc", "word", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "a.txt"],
  ["nothing", "word", new Uint8Array(), "a.txt"],
  ["a page as a letter", "word", strToU8("MIME-Version: 1.0\r\n\r\n<html>"), "a.html"],
  ["XML of another kind", "word", strToU8(' <?xml version="1.0"?><a/>'), "a.html"],
  ["a text about XML", "plain-text", strToU8("a<?xml"), "a.txt"],
  ["a PDF", "pdf", strToU8("%PDF-1.7"), "a.docx"],
  ["a PDF behind other bytes", "pdf", strToU8("\n\n%PDF-1.7"), "a"],
  ["a page", "web-page", page, "a.doc"],
  ["a page in UTF-16", "web-page", utf16Bytes("<html>"), "a"],
  ["a part of a page", "web-page", strToU8("<ul><li>一"), "a.HTM"],
  ["a page that begins with words", "web-page", gbkBytes("年报<br>"), "a.html"],
  ["a text", "plain-text", strToU8("年报"), "年报.TXT"],
  ["a text in GBK", "plain-text", gbkBytes("年报"), "年报.txt"],
  ["a text that begins with a bracket", "plain-text", strToU8("<附件>"), "a.txt"],
  ["a text of another name", "word", strToU8("年报"), "年报.md"],
])("%s is %s", (_what, kind, bytes, name) => {
  expect(kindOf(bytes, name)).toBe(kind);
});
