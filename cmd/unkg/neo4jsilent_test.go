package main

import (
	"bytes"
	"net"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// silentServer accepts connections, reports them, and sends nothing.
func silentServer(t *testing.T) (uri string, accepted chan bool) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	accepted = make(chan bool, 100)
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			t.Cleanup(func() { c.Close() })
			accepted <- true
		}
	}()
	return "bolt://" + l.Addr().String(), accepted
}

// A server that accepts a connection and sends nothing is given up in time, and an interruption does not wait for it.
func TestNeo4jSilent(t *testing.T) {
	uri, accepted := silentServer(t)
	specimens := filepath.Join("..", "..", "testdata", "specimen", "text")
	for name, args := range map[string][]string{
		"load":  {"load", "neo4j", "-q", "--uri", uri},
		"query": {"query", "--neo4j", uri},
	} {
		last := specimens
		if name == "query" {
			last = "cited-by"
		}
		t.Run(name, func(t *testing.T) {
			out, _ := exec.Command("unkg", append(args, "--timeout", "1s", last)...).CombinedOutput()
			if !strings.Contains(string(out), "no answer within 1s\nunkg: hint: ") {
				t.Errorf("it says %s", out)
			}
		})
		t.Run(name+" interrupted", func(t *testing.T) {
			cmd := exec.Command("unkg", append(args, last)...)
			out := &bytes.Buffer{}
			for len(accepted) > 0 {
				<-accepted
			}
			cmd.Stdout, cmd.Stderr = out, out
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			select {
			case <-accepted:
			case <-time.After(time.Minute):
				t.Error("it does not connect")
			}
			start := time.Now()
			cmd.Process.Signal(syscall.SIGINT)
			cmd.Wait()
			if waited := time.Since(start); waited > 10*time.Second {
				t.Errorf("it goes on for %s", waited)
			}
			if !strings.Contains(out.String(), "interrupted") {
				t.Errorf("it says %s", out)
			}
		})
	}
}
