# Opens the program; sets it up first when that has not been done for this version. Arguments go to main.py.
$ErrorActionPreference = "Stop"
$root = Split-Path -Parent (Split-Path -Parent $PSScriptRoot)
& (Join-Path $PSScriptRoot "setup.ps1")
& (Join-Path $root ".venv\Scripts\python.exe") (Join-Path $root "main.py") @args
exit $LASTEXITCODE
