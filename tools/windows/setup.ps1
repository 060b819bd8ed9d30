# Makes this folder ready to run on Windows: virtual environment and the packages of requirements.lock, once per version.
$ErrorActionPreference = "Stop"
$root = Split-Path -Parent (Split-Path -Parent $PSScriptRoot)
$venv = Join-Path $root ".venv"
$python = Join-Path $venv "Scripts\python.exe"
$lock = Join-Path $root "requirements.lock"
$stamp = Join-Path $venv ".ready-run"
$wanted = (Get-FileHash -Algorithm SHA256 $lock).Hash

if ((Test-Path $python) -and (Test-Path $stamp) -and ((Get-Content $stamp -TotalCount 1) -eq $wanted)) {
    exit 0
}

function Find-Python {
    foreach ($candidate in @(@("py", "-3"), @("python"), @("python3"))) {
        if (Get-Command $candidate[0] -ErrorAction SilentlyContinue) {
            $rest = @($candidate | Select-Object -Skip 1)
            & $candidate[0] @rest -c "import sys; sys.exit(sys.version_info < (3, 11))"
            if ($LASTEXITCODE -eq 0) { return , $candidate }
        }
    }
    throw "Python 3.11 or newer is needed / Can Python 3.11 tro len"
}

if (-not (Test-Path $python)) {
    $found = Find-Python
    $rest = @($found | Select-Object -Skip 1)
    & $found[0] @rest -m venv $venv
    if ($LASTEXITCODE -ne 0) { throw "could not create the virtual environment" }
}
Write-Host "motcua: Python packages of requirements.lock (a minute or two)"
& $python -m pip install -qq --no-input --disable-pip-version-check --require-hashes --no-deps --only-binary :all: --requirement $lock
if ($LASTEXITCODE -ne 0) { throw "pip could not install the packages; check the network and start again" }
Set-Content -Path $stamp -Value $wanted -Encoding ascii
Write-Host "motcua: ready"
