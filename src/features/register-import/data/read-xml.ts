import { Parser } from 'saxen'
import { FileProblem } from './file-problem.ts'

/** What is told of a document of XML, in order. Names are without their prefix. */
interface XmlListener {
  open?: (name: string, attributes: () => Record<string, string>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * Reads a part of a workbook. Throws a `FileProblem` for what is no XML, and for a document type: no workbook has one,
 * and what it declares would be read from elsewhere or grow without end.
 */
export function readXml(xml: string, { open, text, close }: XmlListener): void {
  const parser = new Parser()
  parser.on('openTag', (name, attributes) => open?.(localName(name), attributes))
  parser.on('closeTag', (name) => close?.(localName(name)))
  parser.on('text', (words, decode) => text?.(decode(words)))
  parser.on('cdata', (words) => text?.(words))
  parser.on('attention', () => {
    throw new FileProblem('forged-xml')
  })
  parser.on('error', () => {
    throw new FileProblem('unreadable')
  })
  parser.parse(xml)
}
