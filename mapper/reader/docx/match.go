package docx

import (
	"bytes"
	"errors"
	"strings"
)

// mainTypes are the content types of the main part of a document, a template and those with macros.
var mainTypes = []string{
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
	"application/vnd.ms-word.document.macroenabled.main+xml",
	"application/vnd.ms-word.template.macroenabledtemplate.main+xml",
}

// usualMain is the name of the main part in documents that Word writes.
const usualMain = "word/document.xml"

var entrySignature = []byte("PK\x03\x04")

// Match reports whether data is a Word document: an archive with a main part of one. Where the directory at the end of
// the archive is cut off, the name of an entry tells.
func Match(data []byte) bool {
	if !bytes.HasPrefix(data, entrySignature) {
		return false
	}
	a, err := openArchive(data)
	if err != nil {
		return hasWordEntry(data)
	}
	name, _ := a.mainPart()
	return name != "" || a.has(usualMain)
}

// hasWordEntry reports whether an entry of an archive without a directory is in the folder "word".
func hasWordEntry(data []byte) bool {
	const nameOffset = 30 // bytes, in the header of an entry
	for {
		i := bytes.Index(data, entrySignature)
		if i < 0 || len(data) < i+nameOffset {
			return false
		}
		if data = data[i+nameOffset:]; bytes.HasPrefix(data, []byte("word/")) {
			return true
		}
	}
}

// mainPart returns the name of the main part: where the relationships of the archive lead, or else the first part that
// is declared to be one.
func (a *archive) mainPart() (string, error) {
	types, err := a.tree("[Content_Types].xml")
	if err != nil {
		return "", err
	}
	links, err := a.relations("")
	if err != nil {
		return "", err
	}
	name := target(links, "officeDocument")
	for e := types.first; e != nil; e = e.next {
		part := strings.TrimPrefix(e.attr("PartName"), "/")
		if e.name != "ct:Override" || !isMain(e.attr("ContentType")) || !a.has(part) {
			continue
		}
		if name == "" || strings.EqualFold(part, name) {
			return part, nil
		}
	}
	return "", errors.New("its main part is missing or not declared")
}

func isMain(contentType string) bool {
	for _, t := range mainTypes {
		if strings.EqualFold(t, contentType) {
			return true
		}
	}
	return false
}
