// Package recognizer finds in the words of a resolution what it names, cites and does.
package recognizer
