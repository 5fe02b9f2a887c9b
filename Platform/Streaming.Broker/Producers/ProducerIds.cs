using System.Globalization;

namespace Streaming.Broker.Producers;

/// <summary>Gives producer ids that are never given again: a block is reserved on disk before its first id goes out.</summary>
internal sealed class ProducerIds(string? directory)
{
    private const long BlockSize = 1000;

    private readonly Lock _gate = new();
    private readonly string? _path = directory is null ? null : Path.Combine(directory, "producer-ids");
    private long _next = -1;
    private long _blockEnd = -1;

    public long Next()
    {
        lock (_gate)
        {
            if (_next == _blockEnd)
            {
                _next = _path is null || !File.Exists(_path) ? Math.Max(_blockEnd, 0) : long.Parse(File.ReadAllText(_path), CultureInfo.InvariantCulture);
                _blockEnd = _next + BlockSize;
                if (_path is not null)
                {
                    AtomicFile.Write(_path, _blockEnd.ToString(CultureInfo.InvariantCulture));
                }
            }

            return _next++;
        }
    }
}
