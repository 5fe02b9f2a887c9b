namespace Aspire.Hosting;

/// <summary>Tells why the application did not start: one line on standard error.</summary>
internal static class StartFailure
{
    public const int ExitCode = 1;

    private static int _handles;

    /// <summary>Ends the process in the same way where the model itself is wrong, before there is an application to run.</summary>
    public static void HandleUnhandled()
    {
        if (Interlocked.Exchange(ref _handles, 1) == 0)
        {
            AppDomain.CurrentDomain.UnhandledException += (_, unhandled) =>
            {
                if (unhandled.ExceptionObject is DistributedApplicationException e)
                {
                    Report(e);
                    Environment.Exit(ExitCode);
                }
            };
        }
    }

    public static void Report(Exception e) => Console.Error.WriteLine(e.Message.ReplaceLineEndings(" "));
}
