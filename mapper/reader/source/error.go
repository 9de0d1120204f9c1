// Package source is what the readers of all formats say of an input: what is known of it before it is read, faults and
// where they are, characters that no graph can hold.
package source

import "fmt"

// An Error is a fault of an input that keeps it from being read: the input is empty, is not UTF-8, is not well formed,
// is not a resolution, has no symbol.
type Error struct {
	Name      string // the input as given on the command line, "-" for standard input
	Page      int    // of the fault, from 1; 0 where the input has no pages
	Line, Col int    // of the fault: line from 1, column in bytes from 1; 0 if it is in no line, column 0 on a page
	Message   string // lower case, without a stop
	Foreign   bool   // the input is readable but not a resolution
}

// Error prints "FILE:LINE:COL: message", "FILE: page PAGE, line LINE: message" or, for a fault of the whole, "FILE: message".
func (e *Error) Error() string {
	switch {
	case e.Page > 0:
		return fmt.Sprintf("%s: %v: %s", e.Name, Place{Page: e.Page, Line: e.Line}, e.Message)
	case e.Line > 0:
		return fmt.Sprintf("%s:%d:%d: %s", e.Name, e.Line, e.Col, e.Message)
	}
	return e.Name + ": " + e.Message
}

// Whole is an Error of a file that is not text, or of all of it.
func Whole(name, message string) *Error { return &Error{Name: name, Message: message} }

// At is an Error at a byte offset of data.
func At(name string, data []byte, offset int, message string) *Error {
	line, col := 1, 1
	for _, c := range data[:min(offset, len(data))] {
		if col++; c == '\n' {
			line, col = line+1, 1
		}
	}
	return &Error{Name: name, Line: line, Col: col, Message: message}
}

// NotResolution is the Error of an input that is something else.
func NotResolution(name string, data []byte, offset int, why string) *Error {
	err := At(name, data, offset, "not a resolution: "+why)
	err.Foreign = true
	return err
}

// NoSymbol is the Error of a resolution that does not print its symbol.
func NoSymbol(name string, data []byte, offset int) *Error {
	return At(name, data, offset, "a resolution without a symbol, which --symbol can give")
}
