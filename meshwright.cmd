@echo off
rem Starts Meshwright from its sources on Windows: builds it on first use and when sources have changed.
rem MESHWRIGHT_JDK names the JDK 25 to use; MESHWRIGHT_JVM_OPTS adds options for the virtual machine.
setlocal EnableDelayedExpansion
set "HERE=%~dp0"
set "LIB=%HERE%app\target\lib"
set "JAVAFX=%HERE%app\target\javafx"
set "STAMP=%HERE%app\target\meshwright.stamp"

set "JDK="
for %%D in ("%MESHWRIGHT_JDK%" "%JAVA_HOME%" "%JAVA25_HOME%") do if not defined JDK call :try "%%~D"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%USERPROFILE%\.jdks\*") do if not defined JDK call :try "%%~D"
if not defined JDK (
  echo meshwright: needs a JDK 25, and found none: install one ^(for instance Eclipse Temurin 25^) or name its folder in MESHWRIGHT_JDK 1>&2
  exit /b 3
)

rem A listing with sizes and times tells whether a source has changed since the last build.
set "NOW=%TEMP%\meshwright-%RANDOM%.txt"
(dir /s /a-d "%HERE%app\src\main" & for /d %%M in ("%HERE%modules\*") do dir /s /a-d "%%M\src\main" & dir "%HERE%pom.xml" "%HERE%app\pom.xml") 2>nul | findstr /v /c:"bytes free" > "%NOW%"
set "FRESH="
if exist "%STAMP%" fc /b "%STAMP%" "%NOW%" >nul && set "FRESH=1"
if not defined FRESH (
  where mvn >nul 2>nul || (echo meshwright: needs Apache Maven 3.8.6 or newer to build itself: install it and try again 1>&2 & exit /b 3)
  echo meshwright: building ^(a few minutes the first time, while libraries are fetched^) ... 1>&2
  pushd "%HERE%"
  call mvn -B -q -Dquick -Dmaven.test.skip=true -pl app -am package 1>&2 || (popd & echo meshwright: the build failed, see above 1>&2 & exit /b 3)
  popd
  copy /y "%NOW%" "%STAMP%" >nul
)
del "%NOW%" >nul 2>nul

set "CP="
for %%J in ("%LIB%\*.jar") do set "CP=!CP!;%%J"
"%JDK%\bin\java" --module-path "%JAVAFX%" --add-modules javafx.controls ^
  --enable-native-access=javafx.graphics,ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ^
  -XX:+UseSerialGC -Xms96m -XX:MaxHeapFreeRatio=45 -XX:-ShrinkHeapInSteps %MESHWRIGHT_JVM_OPTS% -cp "%CP:~1%" dev.meshwright.app.Main %*
exit /b %ERRORLEVEL%

:try
if exist "%~1\release" findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul && set "JDK=%~1"
exit /b 0
