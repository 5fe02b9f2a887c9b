using Aspire.DashboardService.Proto.V1;

namespace Streaming.Dashboard.ConsoleLogs;

/// <summary>
/// Tells new lines from repeated ones by their numbers. A host that was restarted counts anew; it is known by a line that
/// has an old number and another text.
/// </summary>
internal sealed class LineSequence
{
    private const int Remembered = 4096;
    private readonly int[] _hashes = new int[Remembered];
    private int _last = -1;

    public LineOrder Next(ConsoleLogLine line)
    {
        var order = OrderOf(line);
        if (order == LineOrder.Repeated)
            return order;
        _last = line.LineNumber;
        _hashes[Slot(_last)] = Hash(line);
        return order;
    }

    private LineOrder OrderOf(ConsoleLogLine line)
    {
        if (line.LineNumber > _last)
            return LineOrder.New;
        // Older than what is remembered: taken for repeated, the usual case.
        if (line.LineNumber <= _last - Remembered)
            return LineOrder.Repeated;
        return _hashes[Slot(line.LineNumber)] == Hash(line) ? LineOrder.Repeated : LineOrder.Restarted;
    }

    private static int Slot(int number) => (int)((uint)number % Remembered);

    private static int Hash(ConsoleLogLine line) => HashCode.Combine(line.LineNumber, line.Text);
}
