package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/unkg/unkg/testdata/golden"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"unkg": main, "meter": runMeter})
}

// TestScripts runs testdata/script. Besides the commands of testscript there are
//
//	bytes FILE TEXT           writes TEXT, in which escapes of Go are bytes: "\xff"
//	code N COMMAND ARG...     runs a command that must exit with N
//	shut COMMAND ARG...       runs a command whose standard output nobody reads; its exit code must be that of SIGPIPE
//	absent GLOB               no file matches
//	pdf FILE TEXT [FAULT]     writes the lines of the file TEXT as a PDF; see writePDF
//	word FILE TEXT [FAULT]    writes them as a Word document; see writeWord
//	encoded FILE NAME TEXT    writes the file TEXT in another encoding
func TestScripts(t *testing.T) {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	cache, err := os.UserCacheDir() // for compiled modules; the home directory of scripts does not exist
	if err != nil {
		cache = t.TempDir()
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "../../testdata/script",
		UpdateScripts:       golden.Updating(),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("XDG_CACHE_HOME", cache) // compiled pdfium
			e.Setenv("SPECIMEN", filepath.Join(root, "testdata", "specimen"))
			e.Setenv("DRAFT", filepath.Join(root, "testdata", "draft"))
			e.Setenv("ONTOLOGY", filepath.Join(root, "ontology"))
			program, err := exec.LookPath("unkg")
			if err != nil {
				return err
			}
			e.Setenv("PROGRAM", filepath.Dir(program)) // the folder of the command
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"bytes":   writeBytes,
			"code":    exitsWith,
			"shut":    writesToNobody,
			"absent":  isAbsent,
			"pdf":     writePDF,
			"word":    writeWord,
			"encoded": writeEncoded,
		},
	})
}

func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o666))
}

func exitsWith(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		e, ok := err.(*exec.ExitError)
		if !ok {
			ts.Fatalf("%v", err)
		}
		got = e.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

func writesToNobody(ts *testscript.TestScript, _ bool, args []string) {
	r, w, err := os.Pipe()
	ts.Check(err)
	defer w.Close()
	ts.Check(r.Close())
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = ts.MkAbs("."), w, ts.Stderr()
	cmd.Run()
	if code := cmd.ProcessState.ExitCode(); code != exitPipe {
		ts.Fatalf("exit code %d, want %d", code, exitPipe)
	}
}

func isAbsent(ts *testscript.TestScript, _ bool, args []string) {
	for _, pattern := range args {
		names, err := filepath.Glob(ts.MkAbs(pattern))
		ts.Check(err)
		if len(names) > 0 {
			ts.Fatalf("there is %s", strings.Join(names, ", "))
		}
	}
}
