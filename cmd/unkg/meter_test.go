package main

import (
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// runMeter is a separate program (see TestMain): two goroutines update the line and print messages in between.
func runMeter() {
	m := newMeter(standardError{os.Stderr})
	m.watched = os.Stderr
	var both sync.WaitGroup
	both.Go(func() {
		for i := range 100 {
			m.line(i, "%d documents", i)
			time.Sleep(5 * time.Millisecond)
		}
	})
	both.Go(func() {
		for i := range 50 {
			m.print("unkg: warning: %d\n", i) // with a line break that is none
			time.Sleep(10 * time.Millisecond)
		}
	})
	both.Wait()
	m.print("unkg: last")
	m.end()
	m.print("unkg: after")
}

// Every message is on its own line, whatever the meter shows, and none is lost.
func TestMeter(t *testing.T) {
	if _, err := exec.LookPath("script"); err != nil {
		t.Skip("no pseudo terminal without script(1)")
	}
	out, err := exec.Command("script", "-qec", "stty cols 80 rows 24 && meter", os.DevNull).Output()
	if err != nil {
		t.Fatal(err)
	}
	var messages []string
	shown := 0
	for _, line := range strings.Split(string(out), "\r\n") {
		line = regexp.MustCompile(`\x1b\[[0-9]*[AJK]`).ReplaceAllString(line, "")
		switch {
		case regexp.MustCompile(`^[0-9]+ documents, [0-9]+/s *$`).MatchString(line):
			shown++
		case line != "":
			messages = append(messages, line)
		}
	}
	want := "unkg: last\nunkg: after"
	for i := 49; i >= 0; i-- {
		want = fmt.Sprintf("unkg: warning: %d\\n\n%s", i, want)
	}
	if got := strings.Join(messages, "\n"); got != want {
		t.Errorf("got %q\nof %q", got, out)
	}
	if shown < 2 {
		t.Errorf("the line was shown %d times: %q", shown, out)
	}
}

// SIGUSR1 prints the progress of an export, which goes on.
func TestStatus(t *testing.T) {
	cmd, said := exporting(t, manyDocuments(t), t.TempDir())
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	for asking := true; asking; {
		select {
		case err := <-ended:
			if asking = false; err != nil {
				t.Fatalf("%v: %s", err, said)
			}
		case <-time.After(10 * time.Millisecond):
			cmd.Process.Signal(syscall.SIGUSR1)
		}
	}
	if !regexp.MustCompile(`(?m)^unkg: [0-9]+ of 600 documents$`).MatchString(said.String()) {
		t.Errorf("said: %q", said)
	}
}
