using System.ComponentModel;
using System.Diagnostics;
using Aspire.Hosting;
using Microsoft.Extensions.Configuration;

namespace Streaming.Hosting;

/// <summary>The container engine of this machine: docker or podman, or the one that <c>ASPIRE_CONTAINER_RUNTIME</c> names, as the host chooses it.</summary>
/// <param name="Program">Its client.</param>
internal sealed record ContainerEngine(string Program)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <exception cref="DistributedApplicationException">No engine answers; the message says which were tried and what they answered.</exception>
    public static ContainerEngine Find(IConfiguration configuration)
    {
        var named = configuration["ASPIRE_CONTAINER_RUNTIME"];
        var problems = new List<string>();
        foreach (var program in string.IsNullOrEmpty(named) ? ["docker", "podman"] : new[] { named })
        {
            // Its version would come from the client alone; only a list shows that the engine behind it works.
            if (Ask(program, "ps", "--quiet").Problem is not { } problem)
            {
                return new(program);
            }

            problems.Add(problem);
        }

        throw new DistributedApplicationException($"no container engine answers: {string.Join("; ", problems)}");
    }

    /// <summary>Those of the images that are not on this machine; all of them where the engine does not say which.</summary>
    public IReadOnlyList<string> Missing(IReadOnlyList<string> images)
    {
        // Asked for together: each question costs the start of a process, and the application waits for the answer.
        var (problem, errors) = Ask(Program, ["image", "inspect", "--format", "{{.Id}}", .. images]);
        List<string> named = [.. images.Where(image => errors.Contains(image, StringComparison.Ordinal))];
        return problem is null ? [] : named.Count > 0 ? named : images;
    }

    /// <summary>Runs a command of an engine and tells what went wrong, null where nothing did, and all that the engine said of it.</summary>
    private static (string? Problem, string Errors) Ask(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Limit))
            {
                process.Kill(entireProcessTree: true);
                return ($"{program} does not answer within {Limit.TotalSeconds:F0} s", string.Empty);
            }

            output.Wait();
            var last = error.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault();
            return (process.ExitCode == 0 ? null : $"{program} answers '{(last ?? $"exit code {process.ExitCode}").TrimEnd('.')}'", error.Result);
        }
        catch (Win32Exception)
        {
            return ($"{program} is not installed", string.Empty);
        }
    }
}
