using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Streaming.Producers.Http;

namespace Streaming.Producers.Tests.Http;

public sealed class OrderRequestReaderTests
{
    private const string Good = """{"invoiceNo":"C1","stockCode":"S","quantity":-2,"invoiceDate":"2010-12-01T09:26:00+01:00","unitPrice":"1.125","customerId":7,"country":"UK"}""";
    private readonly RequestErrors _errors = new();

    [Theory]
    [InlineData(Good, 1)]
    [InlineData($"[{Good},{Good}]", 2)]
    public void One_order_and_an_array_are_read(string json, int count)
    {
        var orders = OrderRequestReader.ReadJson(Encoding.UTF8.GetBytes(json), "http/k/", _errors);

        Assert.False(_errors.Any);
        Assert.Equal(Enumerable.Range(0, count).Select(index => $"http/k/{index}"), orders.Select(order => order.Id));
        Assert.Equal((1.125m, new DateTimeOffset(2010, 12, 1, 8, 26, 0, TimeSpan.Zero), 7), (orders[0].UnitPrice, orders[0].InvoiceDate, orders[0].CustomerId));
    }

    [Fact]
    public void One_order_a_line_is_read_and_blank_lines_are_skipped()
    {
        var orders = OrderRequestReader.ReadLines(Encoding.UTF8.GetBytes($"{Good}\n\r\n{Good}\n"), "http/k/", _errors);

        Assert.False(_errors.Any);
        Assert.Equal(["http/k/0", "http/k/1"], orders.Select(order => order.Id));
    }

    [Theory]
    [InlineData("\"quantity\":-2", "\"quantity\":1.5", "[1].quantity", "1.5 is not a whole number from -2147483648 to 2147483647")]
    [InlineData("\"1.125\"", "1.1255", "[1].unitPrice", "1.1255 has more than 3 decimals")]
    [InlineData("\"stockCode\":\"S\",", "", "[1].stockCode", "is missing")]
    [InlineData("\"country\":\"UK\"", "\"country\":5", "[1].country", "is a number, not a text")]
    [InlineData("\"UK\"", "\" \"", "[1].country", "is empty")]
    [InlineData("+01:00", "", "[1].invoiceDate", "\"2010-12-01T09:26:00\" is not a time with offset, as 2010-12-01T08:26:00Z")]
    [InlineData("\"customerId\":7", "\"customer\":7", "[1].customer", "is no field of an order; the fields are invoiceNo, stockCode, description, quantity, invoiceDate, unitPrice, customerId, country")]
    public void What_is_wrong_is_told_with_its_place(string part, string broken, string place, string problem)
    {
        OrderRequestReader.ReadJson(Encoding.UTF8.GetBytes($"[{Good},{Good.Replace(part, broken, StringComparison.Ordinal)}]"), "http/k/", _errors);

        var answer = Assert.IsType<ProblemHttpResult>(_errors.ToResult());
        var errors = Assert.IsType<Microsoft.AspNetCore.Http.HttpValidationProblemDetails>(answer.ProblemDetails).Errors;
        Assert.Equal([problem], Assert.Contains(place, errors));
        Assert.Equal(400, answer.StatusCode);
    }
}
