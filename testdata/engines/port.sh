#!/usr/bin/env bash
# Prints a port of loopback that nobody listens on.
exec python3 -c 'import socket; print(socket.create_server(("127.0.0.1", 0)).getsockname()[1])'
