using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Streaming.Avro.Tests.Aot;

/// <summary>The library in a program compiled ahead of time; trimming and AOT warnings are errors in that build.</summary>
public class NativeAotTests
{
    private static readonly string[] Linkers = ["/usr/bin/clang", "/usr/bin/gcc"];
    private static readonly string[] FeedErrors = ["NU1101", "NU1102", "NU1301"];

    [Fact]
    public async Task A_program_compiled_ahead_of_time_serializes_resolves_and_reads()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Linkers.Any(File.Exists), "Needs Linux with clang or gcc to link a native program.");
        var folder = Directory.CreateTempSubdirectory("aot-");
        try
        {
            // Its own artifacts, so that the build of the solution stays as it is.
            var (exitCode, log) = await RunAsync(
                "dotnet", "publish", Project(), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-m:1", "--nologo",
                "-p:PublishAotProgram=true", "--artifacts-path", Path.Combine(folder.FullName, "artifacts"), "-o", Path.Combine(folder.FullName, "program"));
            Assert.SkipWhen(exitCode != 0 && FeedErrors.Any(error => log.Contains(error, StringComparison.Ordinal)), $"Needs the package Microsoft.DotNet.ILCompiler on the feed: {log}");
            Assert.True(exitCode == 0, log);

            var (status, output) = await RunAsync(Path.Combine(folder.FullName, "program", "Streaming.Avro.AotProgram"));

            Assert.Equal(
                """
                True
                {"id":"1","invoiceNo":"536365","stockCode":"85123A","description":null,"quantity":6,"invoiceDate":"2010-12-01T08:26:00.000Z","unitPrice":2.550,"customerId":null,"country":"United Kingdom","kind":"SALE"}
                bf4b6725fee71979

                """,
                output);
            Assert.Equal(0, status);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Project([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../Streaming.Avro.AotProgram/Streaming.Avro.AotProgram.csproj"));

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, output);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
