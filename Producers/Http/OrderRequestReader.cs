using System.Text.Json;
using Streaming.Contracts;

namespace Streaming.Producers.Http;

/// <summary>Reads the orders of a request body: one object, an array, or one object a line.</summary>
internal static class OrderRequestReader
{
    public const int MaxOrders = 10_000;
    private static readonly JsonDocumentOptions Json = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    public static List<OrderLine> ReadJson(ReadOnlyMemory<byte> body, string idPrefix, RequestErrors errors)
    {
        var orders = new List<OrderLine>();
        if (Parse(body, "body", errors) is not { } document)
        {
            return orders;
        }

        using (document)
        {
            var reader = new OrderJsonReader(errors);
            if (document.RootElement.ValueKind == JsonValueKind.Array)
            {
                foreach (var element in document.RootElement.EnumerateArray().TakeWhile(_ => HasRoom(orders, errors)))
                {
                    Add(orders, reader.Read(element, $"[{orders.Count}]", $"{idPrefix}{orders.Count}"));
                }
            }
            else
            {
                Add(orders, reader.Read(document.RootElement, "order", $"{idPrefix}0"));
            }
        }

        return orders;
    }

    public static List<OrderLine> ReadLines(ReadOnlyMemory<byte> body, string idPrefix, RequestErrors errors)
    {
        var orders = new List<OrderLine>();
        var reader = new OrderJsonReader(errors);
        for (var number = 1; body.Length > 0 && HasRoom(orders, errors); number++)
        {
            var end = body.Span.IndexOf((byte)'\n');
            var line = end < 0 ? body : body[..end];
            body = end < 0 ? default : body[(end + 1)..];
            if (line.Span.ContainsAnyExcept(" \t\r"u8) && Parse(line, $"line {number}", errors) is { } document)
            {
                using (document)
                {
                    Add(orders, reader.Read(document.RootElement, $"line {number}", $"{idPrefix}{orders.Count}"));
                }
            }
        }

        return orders;
    }

    // One that is wrong keeps its place in the count; with an error noted, none of the list is used.
    private static void Add(List<OrderLine> orders, OrderLine? order) => orders.Add(order!);

    private static bool HasRoom(List<OrderLine> orders, RequestErrors errors)
    {
        if (orders.Count < MaxOrders)
        {
            return true;
        }

        errors.Add("body", $"has more than {MaxOrders} orders");
        return false;
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> json, string place, RequestErrors errors)
    {
        try
        {
            CheckTexts(json.Span);
            return JsonDocument.Parse(json, Json);
        }
        catch (JsonException exception)
        {
            errors.Add(place, $"is not JSON: {exception.Message}");
        }
        catch (InvalidOperationException exception)
        {
            errors.Add(place, $"has a text that is not Unicode: {exception.Message}");
        }

        return null;
    }

    // A document decodes a text only when it is asked for, and throws then: broken UTF-8, or half of a surrogate pair.
    private static void CheckTexts(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Json.MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String)
            {
                _ = reader.GetString();
            }
        }
    }
}
