using Streaming.Avro.Binary;
using Streaming.Avro.Schemas;

namespace Streaming.Avro.Resolution;

/// <summary>Finds the writer's symbol among the reader's, or takes the reader's default.</summary>
internal sealed class EnumTranslation : Translation
{
    private readonly EnumSchema _writer;
    private readonly EnumSchema _reader;
    private readonly int[] _places;

    public EnumTranslation(EnumSchema writer, EnumSchema reader)
    {
        _writer = writer;
        _reader = reader;
        var symbols = reader.Symbols.ToList();
        var fallback = reader.Default is { } symbol ? symbols.IndexOf(symbol) : -1;
        _places = [.. writer.Symbols.Select(item => symbols.IndexOf(item) is >= 0 and var place ? place : fallback)];
    }

    public IEnumerable<string> Missing => _writer.Symbols.Where((_, place) => _places[place] < 0);

    public override void Run(ref AvroReader source, ref AvroWriter target)
    {
        var symbol = source.ReadEnum(_places.Length);
        if (_places[symbol] < 0)
        {
            throw source.Invalid($"the symbol {_writer.Symbols[symbol]} is not known to the enum {_reader.FullName}, which has no default");
        }

        target.WriteInt(_places[symbol]);
    }
}
