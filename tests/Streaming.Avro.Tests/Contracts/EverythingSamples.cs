using System.Globalization;

namespace Streaming.Avro.Tests.Contracts;

/// <summary>Random records from a seed.</summary>
internal sealed class EverythingSamples(int seed)
{
    private static readonly string[] Texts = ["", "a", "plain text", "naïve café", "日本語のテキスト", "😀 emoji", new('x', 21), new('é', 22), new('z', 5000)];

    private readonly Random _random = new(seed);

    public Everything Next(int depth = 0) => new()
    {
        Nothing = default,
        Flag = _random.Next(2) == 0,
        Small = (int)Integer() >> _random.Next(32),
        Large = Integer(),
        Single = BitConverter.Int32BitsToSingle(_random.Next()),
        Twice = _random.NextDouble() * double.MaxValue,
        Raw = Bytes(_random.Next(100)),
        Text = Text(),
        Level = (Level)_random.Next(3),
        Hash = Bytes(4),
        Numbers = List(Integer),
        Counts = List(() => _random.Next()).Select((value, place) => (value, place)).ToDictionary(pair => $"k{pair.place}", pair => pair.value),
        OptionalText = _random.Next(2) == 0 ? null : Text(),
        OptionalLast = _random.Next(2) == 0 ? null : _random.Next(),
        Only = Text(),
        Choice = Choice(),
        Table = List(() => (IReadOnlyDictionary<string, Everything.Table_Item_ItemUnion>)new Dictionary<string, Everything.Table_Item_ItemUnion>
        {
            ["b"] = new Everything.Table_Item_ItemUnion.Boolean(_random.Next(2) == 0),
            ["l"] = new Everything.Table_Item_ItemUnion.Level((Level)_random.Next(3)),
        }),
        Node = Node(0),
        OptionalNode = _random.Next(2) == 0 ? null : Node(0),
        Price = Price(20, 3),
        FixedPrice = Price(18, 2),
        Date = DateOnly.FromDayNumber(_random.Next(DateOnly.MaxValue.DayNumber)),
        TimeMillis = new TimeOnly(_random.NextInt64(86_400_000) * TimeSpan.TicksPerMillisecond),
        TimeMicros = new TimeOnly(_random.NextInt64(86_400_000_000) * TimeSpan.TicksPerMicrosecond),
        TimestampMillis = new DateTimeOffset(Ticks(TimeSpan.TicksPerMillisecond), TimeSpan.Zero),
        TimestampMicros = new DateTimeOffset(Ticks(TimeSpan.TicksPerMicrosecond), TimeSpan.Zero),
        LocalMillis = new DateTime(Ticks(TimeSpan.TicksPerMillisecond)),
        LocalMicros = new DateTime(Ticks(TimeSpan.TicksPerMicrosecond)),
        Uuid = new Guid(Bytes(16)),
        EverythingValue = depth < 2 && _random.Next(2) == 0 ? Next(depth + 1) : null,
    };

    private Everything.ChoiceUnion? Choice() => _random.Next(5) switch
    {
        0 => null,
        1 => new Everything.ChoiceUnion.Int(_random.Next()),
        2 => new Everything.ChoiceUnion.String(Text()),
        3 => new Everything.ChoiceUnion.Array(List(() => _random.Next(2) == 0 ? (double?)null : _random.NextDouble())),
        _ => new Everything.ChoiceUnion.Hash(Bytes(4)),
    };

    private Node Node(int depth) => new()
    {
        Value = _random.Next(),
        Next = depth < 3 && _random.Next(2) == 0 ? Node(depth + 1) : null,
        Children = depth < 2 ? List(() => Node(depth + 1), 3) : [],
    };

    private decimal Price(int precision, int scale)
    {
        var digits = string.Concat(Enumerable.Range(0, _random.Next(1, precision + 1)).Select(_ => _random.Next(10)));
        var value = decimal.Parse(digits, CultureInfo.InvariantCulture);
        for (var i = 0; i < scale; i++)
        {
            value /= 10;
        }

        return _random.Next(2) == 0 ? value : -value;
    }

    private long Integer() => _random.NextInt64(long.MinValue, long.MaxValue) >> _random.Next(64);

    private long Ticks(long unit) => _random.NextInt64(DateTime.MaxValue.Ticks / unit) * unit;

    private string Text() => Texts[_random.Next(Texts.Length)];

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }

    private List<T> List<T>(Func<T> item, int most = 6) => [.. Enumerable.Range(0, _random.Next(most)).Select(_ => item())];
}
