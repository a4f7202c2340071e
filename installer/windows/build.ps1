# Makes dist\hallwright-VERSION.msi. Run on Windows with JDK 25, Maven and WiX 3.14 or newer on the PATH.
# Not built for this version: no Windows machine was at hand.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')
$version = ([xml](Get-Content pom.xml)).project.version
mvn -q -B -DskipTests package
mvn -q -B dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=target\libs
$work = 'target\installer'
Remove-Item -Recurse -Force $work -ErrorAction Ignore
New-Item -ItemType Directory "$work\javafx", "$work\modules", dist -Force | Out-Null
Copy-Item target\libs\javafx-*-win.jar "$work\javafx"
Get-ChildItem target\libs\*.jar | Where-Object Name -notlike 'javafx-*' | Copy-Item -Destination "$work\modules"
Copy-Item "target\hallwright-$version.jar" "$work\modules"
$modules = (Get-Content installer\common\modules.txt).Trim()
& "$env:JAVA_HOME\bin\jlink" --module-path "$work\javafx" --add-modules $modules --include-locales=en,de,fr `
    --strip-debug --no-header-files --no-man-pages --output "$work\runtime"
foreach ($jar in Get-ChildItem "$work\javafx\*.jar") { & "$env:JAVA_HOME\bin\jar" --extract --file $jar --dir "$work\natives" }
Get-ChildItem "$work\natives" -Filter *.dll | Copy-Item -Destination "$work\runtime\bin"
$options = Get-Content installer\java.options | Where-Object { $_ -notmatch '^#' } | ForEach-Object { '--java-options'; $_ }
& "$env:JAVA_HOME\bin\jpackage" --type msi --name Hallwright --app-version $version --runtime-image "$work\runtime" `
    --input "$work\modules" --main-jar "hallwright-$version.jar" --main-class org.hallwright.boot.Main `
    --license-file LICENSE --icon installer\windows\hallwright.ico --file-associations installer\windows\hallwright.properties --win-menu --win-shortcut --win-per-user-install `
    --win-upgrade-uuid 7d2b1a3e-52a4-4f0a-9a53-1f3f6f0c6d11 --dest dist @options
