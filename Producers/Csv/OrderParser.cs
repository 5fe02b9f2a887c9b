using System.Globalization;
using System.Text;
using Streaming.Contracts;
using Streaming.Producers.Orders;

namespace Streaming.Producers.Csv;

/// <summary>Reads an order line from a line of CSV. Every column that is wrong is told.</summary>
internal static class OrderParser
{
    private const string DateFormat = "yyyy-MM-dd HH:mm:ss";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static OrderRow Parse(string file, FileLine line)
    {
        if (line.IsTooLong)
        {
            return OrderRow.Rejected(null, $"the line is longer than {FileLines.MaxBytes} bytes; its beginning is kept");
        }

        try
        {
            return Parse(Utf8.GetString(line.Bytes), $"{file}:{line.Number}");
        }
        catch (DecoderFallbackException exception)
        {
            var bytes = string.Join(' ', (exception.BytesUnknown ?? []).Select(value => value.ToString("X2", CultureInfo.InvariantCulture)));
            return OrderRow.Rejected(null, $"not UTF-8: bytes {bytes} at position {exception.Index + 1}");
        }
    }

    private static OrderRow Parse(string text, string id)
    {
        var (fields, problem) = CsvLine.Split(text);
        var key = fields.Count > 0 ? fields[0] : null;
        if (problem is not null)
        {
            return OrderRow.Rejected(key, problem);
        }

        if (fields.Count != OrderColumns.Count)
        {
            var words = fields.Count < OrderColumns.Count ? "missing columns" : "extra columns";
            return OrderRow.Rejected(key, $"{words}: {fields.Count} instead of {OrderColumns.Count}");
        }

        var problems = new List<string>();
        var order = new OrderLine
        {
            Id = id,
            InvoiceNo = Needed(OrderColumns.InvoiceNo, fields[0], problems),
            StockCode = Needed(OrderColumns.StockCode, fields[1], problems),
            Description = fields[2].Length == 0 ? null : fields[2],
            Quantity = Quantity(fields[3], problems),
            InvoiceDate = InvoiceDate(fields[4], problems),
            UnitPrice = UnitPrice(fields[5], problems),
            CustomerId = CustomerId(fields[6], problems),
            Country = Needed(OrderColumns.Country, fields[7], problems),
            Kind = OrderKinds.Of(fields[0]),
        };
        return problems.Count == 0 ? OrderRow.Accepted(order) : OrderRow.Rejected(key, string.Join("; ", problems));
    }

    private static string Needed(string column, string text, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            problems.Add($"{column} is empty");
        }

        return text;
    }

    private static int Quantity(string text, List<string> problems)
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var quantity))
        {
            problems.Add($"{OrderColumns.Quantity} '{text}' is not a whole number from {int.MinValue} to {int.MaxValue}");
        }

        return quantity;
    }

    private static DateTimeOffset InvoiceDate(string text, List<string> problems)
    {
        if (!DateTimeOffset.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
        {
            problems.Add($"{OrderColumns.InvoiceDate} '{text}' is not a date as {DateFormat}");
        }

        return date;
    }

    private static decimal UnitPrice(string text, List<string> problems)
    {
        if (!Price.TryParse(text, out var price, out var problem))
        {
            problems.Add($"{OrderColumns.UnitPrice} '{text}' {problem}");
        }

        return price;
    }

    // The files write customers as 17850.0.
    private static int? CustomerId(string text, List<string> problems)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var digits = text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var customer))
        {
            problems.Add($"{OrderColumns.CustomerId} '{text}' is not a customer number");
            return null;
        }

        return customer;
    }
}
