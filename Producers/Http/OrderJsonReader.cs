using System.Globalization;
using System.Text.Json;
using Streaming.Contracts;
using Streaming.Producers.Orders;

namespace Streaming.Producers.Http;

/// <summary>Reads one order from its JSON object. Every field that is wrong is told, with its place.</summary>
internal sealed class OrderJsonReader(RequestErrors errors)
{
    private const int MaxText = 1000;

    // Without an offset the time would depend on where the service runs.
    private static readonly string[] DateFormats = ["yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz"];

    private static readonly string[] Fields =
        ["invoiceNo", "stockCode", "description", "quantity", "invoiceDate", "unitPrice", "customerId", "country"];

    public OrderLine? Read(JsonElement order, string place, string id)
    {
        if (order.ValueKind != JsonValueKind.Object)
        {
            errors.Add(place, $"is {NameOf(order.ValueKind)}, not an object");
            return null;
        }

        foreach (var field in order.EnumerateObject().Where(field => !Fields.Contains(field.Name)))
        {
            errors.Add($"{place}.{field.Name}", $"is no field of an order; the fields are {string.Join(", ", Fields)}");
        }

        var invoiceNo = Text(order, place, "invoiceNo", needed: true)!;
        return new OrderLine
        {
            Id = id,
            InvoiceNo = invoiceNo,
            StockCode = Text(order, place, "stockCode", needed: true)!,
            Description = Text(order, place, "description", needed: false),
            Quantity = Number(order, place, "quantity", int.MinValue, needed: true) ?? 0,
            InvoiceDate = Date(order, place, "invoiceDate"),
            UnitPrice = UnitPrice(order, place, "unitPrice"),
            CustomerId = Number(order, place, "customerId", least: 0, needed: false),
            Country = Text(order, place, "country", needed: true)!,
            Kind = OrderKinds.Of(invoiceNo),
        };
    }

    private string? Text(JsonElement order, string place, string name, bool needed)
    {
        if (Find(order, place, name, needed) is not { } value)
        {
            return needed ? "" : null;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : null;
        var problem = text is null
            ? $"is {NameOf(value.ValueKind)}, not a text"
            : needed && string.IsNullOrWhiteSpace(text) ? "is empty" : text.Length > MaxText ? $"is longer than {MaxText} characters" : null;
        if (problem is not null)
        {
            errors.Add($"{place}.{name}", problem);
        }

        return text ?? "";
    }

    private int? Number(JsonElement order, string place, string name, int least, bool needed)
    {
        if (Find(order, place, name, needed) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least)
        {
            return number;
        }

        errors.Add($"{place}.{name}", $"{Shown(value)} is not a whole number from {least} to {int.MaxValue}");
        return null;
    }

    private DateTimeOffset Date(JsonElement order, string place, string name)
    {
        if (Find(order, place, name, needed: true) is not { } value)
        {
            return default;
        }

        if (value.ValueKind == JsonValueKind.String
            && DateTimeOffset.TryParseExact(value.GetString(), DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            return DateTimeOffset.FromUnixTimeMilliseconds(date.ToUnixTimeMilliseconds());
        }

        errors.Add($"{place}.{name}", $"{Shown(value)} is not a time with offset, as 2010-12-01T08:26:00Z");
        return default;
    }

    private decimal UnitPrice(JsonElement order, string place, string name)
    {
        if (Find(order, place, name, needed: true) is not { } value)
        {
            return 0;
        }

        string? problem = "is not a decimal number";
        var text = value.ValueKind == JsonValueKind.Number ? value.GetRawText() : value.ValueKind == JsonValueKind.String ? value.GetString()! : null;
        if (text is null || !Price.TryParse(text, out var price, out problem))
        {
            errors.Add($"{place}.{name}", $"{Shown(value)} {problem}");
            return 0;
        }

        return price;
    }

    private JsonElement? Find(JsonElement order, string place, string name, bool needed)
    {
        if (order.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null)
        {
            return value;
        }

        if (needed)
        {
            errors.Add($"{place}.{name}", "is missing");
        }

        return null;
    }

    private static string Shown(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length > 60 ? text[..60] + "..." : text;
    }

    private static string NameOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
