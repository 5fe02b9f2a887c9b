namespace Streaming.Dashboard.Otlp.Wire;

/// <summary>
/// Which fields of a message are messages themselves. A request is looked through once by its shape before anything of it
/// is taken in, so that one that turns out broken in its middle leaves nothing behind.
/// </summary>
internal sealed class WireShape
{
    private const int MostDepth = 100;
    private WireShape?[] _parts = [];

    /// <summary>Names a field that is a message of a shape.</summary>
    public WireShape With(uint tag, WireShape part)
    {
        var number = tag >> WireType.Bits;
        if (number >= _parts.Length)
            Array.Resize(ref _parts, (int)number + 1);
        _parts[number] = part;
        return this;
    }

    /// <exception cref="MalformedTelemetryException">The bytes are no message of this shape, or nested too deeply.</exception>
    public void Verify(ReadOnlySpan<byte> message) => Verify(message, 0);

    private void Verify(ReadOnlySpan<byte> message, int depth)
    {
        if (depth > MostDepth)
            throw new MalformedTelemetryException($"Values are nested in each other more than {MostDepth} times.");
        var reader = new WireReader(message);
        while (reader.Next())
        {
            if ((reader.Tag & WireType.Mask) == WireType.Bytes && Part(reader.Tag >> WireType.Bits) is { } part)
                part.Verify(reader.Bytes(), depth + 1);
            else
                reader.Skip();
        }
    }

    private WireShape? Part(uint number) => number < _parts.Length ? _parts[number] : null;
}
