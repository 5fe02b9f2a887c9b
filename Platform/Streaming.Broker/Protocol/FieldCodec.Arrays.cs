namespace Streaming.Broker.Protocol;

/// <content>Arrays of structures and of primitives.</content>
internal sealed partial class FieldCodec
{
    private delegate void Element<T>(FieldCodec codec, ref T value);

    public void Array<T>(ref List<T> items, short since = 0, short until = short.MaxValue)
        where T : IMessage, new() => Many(ref items, static (codec, ref item) => codec.Struct(item ??= new()), since, until);

    public void NullableArray<T>(ref List<T>? items, short since = 0, short until = short.MaxValue, short nullableSince = 0)
        where T : IMessage, new() => NullableMany(ref items, static (codec, ref item) => codec.Struct(item ??= new()), since, until, nullableSince);

    public void Int32s(ref List<int> items, short since = 0, short until = short.MaxValue) =>
        Many(ref items, static (codec, ref item) => codec.Int32(ref item), since, until);

    public void Int64s(ref List<long> items, short since = 0, short until = short.MaxValue) =>
        Many(ref items, static (codec, ref item) => codec.Int64(ref item), since, until);

    public void Strings(ref List<string> items, short since = 0, short until = short.MaxValue) =>
        Many(ref items, static (codec, ref item) => codec.String(ref item), since, until);

    public void NullableStrings(ref List<string>? items, short since = 0, short until = short.MaxValue, short nullableSince = 0) =>
        NullableMany(ref items, static (codec, ref item) => codec.String(ref item), since, until, nullableSince);

    private void Many<T>(ref List<T> items, Element<T> element, short since, short until)
    {
        List<T>? some = items;
        NullableMany(ref some, element, since, until, short.MaxValue);
        items = some ?? [];
    }

    private void NullableMany<T>(ref List<T>? items, Element<T> element, short since, short until, short nullableSince)
    {
        if (!Has(since, until))
        {
            return;
        }

        if (_reader is not null)
        {
            ReadMany(ref items, element);
            return;
        }

        _writer!.WriteLength(items?.Count ?? (_version < nullableSince ? 0 : -1), _flexible);
        foreach (var item in items ?? [])
        {
            var value = item;
            element(this, ref value);
        }
    }

    private void ReadMany<T>(ref List<T>? items, Element<T> element)
    {
        var count = _reader!.ReadArrayLength(_flexible);
        if (count < 0)
        {
            items = null;
            return;
        }

        // The count is the client's word: memory grows with what really arrives.
        items = new(Math.Min(count, 1024));
        for (var i = 0; i < count; i++)
        {
            T value = default!;
            element(this, ref value);
            items.Add(value);
        }
    }
}
