package main

import (
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// manyDocuments fills a folder with so many resolutions that their export takes a second.
func manyDocuments(t *testing.T) string {
	t.Helper()
	files := walk(t, filepath.Join("..", "..", "testdata", "specimen", "text"))
	text, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	for i := range 600 {
		// other numbers, as long as the one of the specimen
		copied := strings.ReplaceAll(string(text), "99/901", fmt.Sprintf("99/%d", 100+i))
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%d.txt", i)), []byte(copied), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// shardsInto is an export of inputs into a folder.
func shardsInto(output, inputs string) *exec.Cmd {
	return exec.Command("unkg", "export", "--quiet", "--jobs", "1", "--format", "nquads", "--shards", "2", "--void",
		"-o", output, inputs)
}

// exporting starts an export into a folder and waits until it has begun to write.
func exporting(t *testing.T, inputs, output string) (*exec.Cmd, *strings.Builder) {
	t.Helper()
	said := &strings.Builder{}
	cmd := shardsInto(output, inputs)
	cmd.Stderr = said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for range 2000 {
		parts, _ := filepath.Glob(filepath.Join(output, fmt.Sprintf(".*.%d-*.part", cmd.Process.Pid)))
		if len(parts) == 3 {
			return cmd, said
		}
		time.Sleep(time.Millisecond)
	}
	cmd.Process.Kill()
	t.Fatalf("no parts: %v\n%s", cmd.Wait(), said)
	return nil, nil
}

// names lists a folder, "" for one that is not there.
func names(folder string) string {
	entries, _ := os.ReadDir(folder)
	var list []string
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return strings.Join(list, " ")
}

// A signal ends an export with the exit code that shells give it, and nothing is left of what was not finished.
func TestInterrupted(t *testing.T) {
	inputs := manyDocuments(t)
	for _, c := range []struct {
		signal syscall.Signal
		code   int
		said   string
	}{
		{syscall.SIGINT, 130, "unkg: error: interrupted\n"},
		{syscall.SIGTERM, 143, "unkg: error: terminated\n"},
		{syscall.SIGHUP, 129, "unkg: error: the terminal is gone\n"},
	} {
		if signal.Ignored(c.signal) { // under nohup
			continue
		}
		output := filepath.Join(t.TempDir(), "dump")
		cmd, said := exporting(t, inputs, output)
		cmd.Process.Signal(c.signal)
		cmd.Wait()
		if code := cmd.ProcessState.ExitCode(); code != c.code || said.String() != c.said {
			t.Errorf("%v: exit code %d, %q", c.signal, code, said)
		}
		if _, err := os.Stat(output); err == nil {
			t.Errorf("%v: there is %s with %s", c.signal, output, names(output))
		}
	}
}

// The parts that a killed export leaves are removed by the next one, those of one that lives are not.
func TestKilled(t *testing.T) {
	inputs, output := manyDocuments(t), filepath.Join(t.TempDir(), "dump")
	killed, _ := exporting(t, inputs, output)
	killed.Process.Kill()
	killed.Wait()
	if left := names(output); strings.Count(left, ".part") != 3 {
		t.Fatalf("left: %s", left)
	}
	lives, said := exporting(t, inputs, output)
	for range 2 {
		again := shardsInto(output, filepath.Join("..", "..", "testdata", "specimen"))
		if out, err := again.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
	}
	if err := lives.Wait(); err != nil {
		t.Errorf("the run that lived: %v: %s", err, said)
	}
	if got, want := names(output), "unkg-00000-of-00002.nq unkg-00001-of-00002.nq void.ttl"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
