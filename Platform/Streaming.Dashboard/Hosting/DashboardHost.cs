using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Streaming.Dashboard.Hosting;

/// <summary>Runs the dashboard as a process: errors of the start become lines on standard error and an exit code.</summary>
internal static class DashboardHost
{
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = DashboardApplication.Build(args);
            await app.RunAsync();
            return 0;
        }
        catch (OptionsValidationException invalid)
        {
            foreach (var failure in invalid.Failures)
                await Console.Error.WriteLineAsync(failure);
        }
        catch (InvalidOperationException unreadable) when (unreadable.InnerException is FormatException)
        {
            await Console.Error.WriteLineAsync($"{unreadable.Message.TrimEnd('.')}: {unreadable.InnerException.Message}");
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{taken.Message.TrimEnd('.')}. Choose another port with {ListenerNames.Settings}.");
        }
        return 1;
    }
}
