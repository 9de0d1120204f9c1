//go:build !unix

package main

import "os"

var statusSignals []os.Signal // none
