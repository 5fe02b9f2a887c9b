using Streaming.Chaos;
using Streaming.Chaos.Rounds;

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    interrupted.Cancel();
};
try
{
    return await ChaosRun.RunAsync(ChaosOptions.Parse(args), Console.Out, interrupted.Token) ? 0 : 1;
}
catch (FormatException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}
