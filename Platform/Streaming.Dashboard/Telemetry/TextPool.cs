using System.Text;

namespace Streaming.Dashboard.Telemetry;

/// <summary>
/// Makes one string of a text that comes again and again. Each text has one place; another text that wants it takes it, so
/// the pool has a fixed size whatever is sent. Callable from any thread.
/// </summary>
internal sealed class TextPool
{
    private const int Places = 4096;
    private const int LongestText = 128;
    private readonly string?[] _texts = new string?[Places];

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
            return "";
        if (utf8.Length > LongestText)
            return Encoding.UTF8.GetString(utf8);
        ref var place = ref _texts[ByteHash.Of(utf8) % Places];
        var known = Volatile.Read(ref place);
        if (known is not null && Ascii.Equals(utf8, known))
            return known;
        known = Encoding.UTF8.GetString(utf8);
        Volatile.Write(ref place, known);
        return known;
    }
}
