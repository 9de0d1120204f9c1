// Package reader turns the formats in which resolutions come into their structure: metadata, paragraphs, footnotes,
// links. It recognises a format by the content of the file, never by its name, and understands nothing of the words.
package reader

import "github.com/unkg/unkg/mapper/resolution"

// A Format is a kind of input that can be read.
type Format struct {
	Name  string                                                                      // "akn"
	Match func(data []byte) bool                                                      // whether data looks like this format
	Read  func(name string, data []byte, lang string) (*resolution.Resolution, error) // lang is "" to recognise it
}
