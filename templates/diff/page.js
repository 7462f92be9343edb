showReport(JSON.parse(document.getElementById("data").textContent));
